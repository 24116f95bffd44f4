package it.filo.cartella.persistence;

import it.filo.cartella.NucleiDaUnire;
import it.filo.cartella.TipoEvento;
import it.filo.nucleo.Cercata;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.Unione;
import it.filo.nucleo.persistence.PersoneTrovate;
import it.filo.operatori.Operatore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlNucleiDaUnire implements NucleiDaUnire {

    private static final String SUO = """
            exists (select from cartella c
                    join relazione r on r.zona_id = c.zona_id and r.cartella_id = c.id
                    where c.zona_id = :zona and c.nucleo_id = k.nucleo_id and r.operatore_id = :chi
                      and r.dal <= :oggi and (r.al is null or r.al >= :oggi))""";

    private final JdbcClient jdbc;

    SqlNucleiDaUnire(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Trovato> trovati(
            Cercata cercata, NucleoId tranne, boolean soloSuoi, Operatore chi, LocalDate oggi, int quanti) {
        var persone = PersoneTrovate.di(cercata, false);
        return jdbc.sql("""
                        with recursive %s,
                        visto as materialized (
                          select k.nucleo_id, min(t.distanza) as distanza
                          from trovata t
                          join componente k on k.zona_id = :zona and k.persona_id = t.persona_id and (k.al is null or k.al >= :oggi)
                          where k.nucleo_id <> :tranne
                            and not exists (select from unione u
                                            where u.zona_id = :zona and u.nucleo_id = k.nucleo_id
                                              and u.annullata_il is null)
                            and %s
                          group by k.nucleo_id)
                        select v.nucleo_id, h.nominativo as richiedente, co.nome as comune, q.quanti as componenti
                        from visto v
                        join nucleo n on n.zona_id = :zona and n.id = v.nucleo_id
                        join comune co on co.zona_id = n.zona_id and co.istat = n.comune
                        join lateral (select count(*) as quanti from componente a
                                      where a.zona_id = :zona and a.nucleo_id = n.id
                                        and a.dal <= :oggi and (a.al is null or a.al >= :oggi)) q on true
                        join lateral (select p.cognome || ' ' || p.nome as nominativo
                                      from componente a
                                      join persona p on p.zona_id = a.zona_id and p.id = a.persona_id
                                      where a.zona_id = :zona and a.nucleo_id = n.id
                                      order by a.parentela = 'RICHIEDENTE' desc, a.al nulls first, a.id limit 1) h on true
                        where v.distanza <= (select min(distanza) + 1 from visto)
                        order by v.distanza, h.nominativo, v.nucleo_id
                        limit :quanti
                        """.formatted(persone.con(), soloSuoi ? SUO : "cast(:chi as uuid) is not null"))
                .params(persone.valori())
                .param("tranne", tranne.id())
                .param("chi", chi.id().id())
                .param("oggi", oggi)
                .param("quanti", quanti)
                .query((rs, n) -> new Trovato(
                        new NucleoId(rs.getObject("nucleo_id", UUID.class)),
                        rs.getString("richiedente"),
                        rs.getString("comune"),
                        rs.getInt("componenti")))
                .list();
    }

    /** Ids are time-ordered: what came after the union has a greater one. */
    @Override
    public boolean costruito(Unione unione, Set<TipoEvento> tranne) {
        return jdbc.sql("""
                        select exists (
                            select from cartella c
                            join evento e on e.zona_id = c.zona_id and e.cartella_id = c.id
                            where c.zona_id = :zona
                              and c.nucleo_id in (:finisce, :resta) and e.id > :unione and e.tipo not in (:tranne))
                          or exists (
                            select from componente k
                            where k.zona_id = :zona
                              and k.nucleo_id in (:finisce, :resta) and k.unione_id is distinct from :unione
                              and k.id > :unione)
                          or exists (
                            select from componente k
                            where k.zona_id = :zona and k.unione_id = :unione
                              and (k.nucleo_id = :resta and k.al is not null
                                or exists (select from profilo_lavorativo p
                                           where p.zona_id = :zona and p.persona_id = k.persona_id
                                             and p.scritto_il > :quando)
                                or exists (select from patto t
                                           where t.zona_id = :zona and t.persona_id = k.persona_id
                                             and t.id > :unione)))
                        """)
                .param("unione", unione.id())
                .param("finisce", unione.nucleo().id())
                .param("resta", unione.resta().id())
                .param("tranne", tranne.stream().map(Enum::name).toList())
                .param("quando", unione.unitoIl().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
