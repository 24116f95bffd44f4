package it.filo.oggi.persistence;

import it.filo.oggi.Giornata.Arretrato;
import it.filo.oggi.Giornata.DomandaRecente;
import it.filo.oggi.Giornata.Esiti;
import it.filo.oggi.Giornata.InDueNuclei;
import it.filo.oggi.Giornata.Persone;
import it.filo.oggi.Giornata.UnioneChiesta;
import it.filo.oggi.GiornateDellaZona;
import it.filo.operatori.Operatore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlGiornateDellaZona implements GiornateDellaZona {

    private final JdbcClient jdbc;

    SqlGiornateDellaZona(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UnioneChiesta> unioniChieste(int quante) {
        return jdbc.sql("""
                        select c.id as cartella, p.cognome || ' ' || p.nome as richiedente, r.autore, r.ente,
                               cast(r.chiesta_il at time zone 'Europe/Rome' as date) as il
                        from richiesta_unione r
                        join cartella c on c.zona_id = r.zona_id and c.id = r.cartella_id
                        %s
                        where r.zona_id = :zona and r.uniti is null
                        order by r.id limit :quante
                        """.formatted(SqlGiornate.RICHIEDENTE))
                .param("quante", quante)
                .query(UnioneChiesta.class)
                .list();
    }

    /** Who was ever in two is known from the index alone, and few were: these are looked at. */
    @Override
    public List<InDueNuclei> inDueNuclei(LocalDate oggi, int quanti) {
        return jdbc.sql("""
                        select distinct on (d.nominativo, d.persona_id) c.id as cartella, d.nominativo,
                               p.cognome || ' ' || p.nome as richiedente
                        from (
                          select k.persona_id, q.cognome || ' ' || q.nome as nominativo, array_agg(k.nucleo_id) as nuclei
                          from componente k
                          join persona q on q.zona_id = k.zona_id and q.id = k.persona_id
                          where k.zona_id = :zona and k.dal <= :oggi and (k.al is null or k.al >= :oggi)
                            and k.persona_id = any (array(select persona_id from componente where zona_id = :zona
                                                          group by persona_id having count(*) > 1))
                          group by k.persona_id, q.cognome, q.nome having count(distinct k.nucleo_id) > 1) d
                        join cartella c on c.zona_id = :zona and c.nucleo_id = any (d.nuclei) and c.fase <> 'CHIUSA'
                        %s
                        order by d.nominativo, d.persona_id, c.id limit :quanti
                        """.formatted(SqlGiornate.RICHIEDENTE))
                .param("oggi", oggi)
                .param("quanti", quanti)
                .query(InDueNuclei.class)
                .list();
    }

    @Override
    public List<Arretrato> arretrati(LocalDate oggi, int quanti) {
        return jdbc.sql("""
                        select o.id as operatore, o.cognome || ' ' || o.nome as nome, count(distinct c.id) as quante,
                               min(c.scadenza_il) as dal
                        from cartella c
                        join relazione r on r.zona_id = c.zona_id and r.cartella_id = c.id
                        join operatore o on o.zona_id = r.zona_id and o.id = r.operatore_id
                        where c.zona_id = :zona and c.fase <> 'CHIUSA' and c.scadenza_il < :oggi
                          and r.dal <= :oggi and (r.al is null or r.al >= :oggi) and r.funzione = 'CASE_MANAGER'
                        group by o.zona_id, o.id
                        order by quante desc, dal, o.id limit :quanti
                        """)
                .param("oggi", oggi)
                .param("quanti", quanti)
                .query(Arretrato.class)
                .list();
    }

    @Override
    public List<Esiti> esiti(LocalDate dal) {
        return jdbc.sql("""
                        select stato, count(*) as quanti from domanda
                        where zona_id = :zona and data_esito >= :dal
                        group by stato order by quanti desc, stato
                        """).param("dal", dal).query(Esiti.class).list();
    }

    @Override
    public List<DomandaRecente> conEsito(Operatore chi, int quante) {
        return domande("d.data_esito is not null order by d.data_esito desc, d.id desc", chi, quante);
    }

    @Override
    public List<DomandaRecente> senzaEsito(Operatore chi, int quante) {
        return domande("d.data_esito is null order by d.data_domanda desc, d.id desc", chi, quante);
    }

    private List<DomandaRecente> domande(String quali, Operatore chi, int quante) {
        return jdbc.sql("""
                        select d.id, p.cognome || ' ' || p.nome as richiedente, d.misura, d.data_domanda as data, d.stato,
                               d.data_esito as esito
                        from domanda d join persona p on p.zona_id = d.zona_id and p.id = d.richiedente_id
                        where d.zona_id = :zona and d.ente_id = :ente and %s limit :quante
                        """.formatted(quali))
                .param("ente", chi.ente().id())
                .param("quante", quante)
                .query(DomandaRecente.class)
                .list();
    }

    @Override
    public long consultazioni(Instant dopo) {
        return jdbc.sql("select count(*) from registro where zona_id = :zona and quando >= :dopo")
                .param("dopo", dopo.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Accounts stand outside the walls, so only those of people of this zona are counted. */
    @Override
    public Persone persone(LocalDate oggi, Instant ora) {
        return jdbc.sql("""
                        select count(*) filter (where o.dal <= :oggi and (o.al is null or o.al >= :oggi)) as in_servizio,
                               count(a.username) filter (where a.disattivato_il is null) as account,
                               count(*) filter (where a.bloccato_fino > :ora and a.disattivato_il is null) as bloccati
                        from operatore o
                        left join tecnico.account a on a.zona_id = o.zona_id and a.operatore_id = o.id
                        where o.zona_id = :zona
                        """)
                .param("oggi", oggi)
                .param("ora", ora.atOffset(ZoneOffset.UTC))
                .query(Persone.class)
                .single();
    }
}
