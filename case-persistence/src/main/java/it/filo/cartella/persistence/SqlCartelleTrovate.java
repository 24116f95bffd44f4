package it.filo.cartella.persistence;

import it.filo.cartella.CartellaId;
import it.filo.cartella.TrovaCartelle;
import it.filo.cartella.TrovaCartelle.Ambito;
import it.filo.cartella.TrovaCartelle.Trovata;
import it.filo.nucleo.Cercata;
import it.filo.nucleo.persistence.PersoneTrovate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlCartelleTrovate implements TrovaCartelle.Elenco {

    /** Asked of each who was found, by index: how many these are cannot be foreseen, but they are few. */
    private static final String DA_RICHIEDENTE = """
            select c.id, t.distanza, t.persona_id, false as uscito
            from trovata t
            cross join lateral (select * from cartella where zona_id = :zona and richiedente_id = t.persona_id offset 0) c
            where %s""";

    private static final String DA_COMPONENTE = """
            select c.id, t.distanza, t.persona_id, coalesce(k.al < :oggi, false)
            from trovata t
            cross join lateral (select * from componente where zona_id = :zona and persona_id = t.persona_id offset 0) k
            cross join lateral (select * from cartella where zona_id = :zona and nucleo_id = k.nucleo_id offset 0) c
            where %s""";

    /** A telephone is of who belongs to the household: not of who left it. */
    private static final String PRESENTE = " and (k.al is null or k.al >= :oggi)";

    private final JdbcClient jdbc;

    SqlCartelleTrovate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Trovata> trovate(Cercata cercata, Ambito ambito, int quante) {
        var persone = PersoneTrovate.di(cercata, ambito.tutte());
        return jdbc.sql("""
                        with recursive %s,
                        vista as materialized (%s),
                        scelta as (select distinct on (id) id, distanza, persona_id, uscito from vista
                                   order by id, distanza, uscito),
                        prima as (
                          select s.*, row_number() over (partition by s.distanza > :comincia
                                                         order by s.distanza, p.cercabile, c.id) as posto
                          from scelta s
                          join cartella c on c.zona_id = :zona and c.id = s.id
                          join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id
                          where s.distanza <= greatest(:comincia, (select min(distanza) + 1 from scelta
                                                                   where distanza > :comincia)))
                        select %s, s.distanza, s.uscito, p.data_nascita as nascita,
                               case when m.id <> c.richiedente_id then m.cognome || ' ' || m.nome end as componente
                        from prima s
                        join cartella c on c.zona_id = :zona and c.id = s.id
                        %s
                        join persona m on m.zona_id = c.zona_id and m.id = s.persona_id
                        where s.posto <= :quante
                        order by s.distanza, p.cercabile, c.id
                        """.formatted(
                        persone.con(), visibili(cercata, ambito), SqlElencoCartelle.COLONNE, SqlElencoCartelle.CHI))
                .params(persone.valori())
                .param("comincia", PersoneTrovate.COMINCIA)
                .param("chi", ambito.chi().id().id())
                .param("oggi", ambito.oggi())
                .param("quante", quante)
                .query(SqlCartelleTrovate::trovata)
                .list();
    }

    @Override
    public List<Trovata> quelle(Set<CartellaId> ids, Ambito ambito) {
        return jdbc.sql("""
                        select %s, 0 as distanza, false as uscito, p.data_nascita as nascita, cast(null as text) as componente
                        from cartella c
                        %s
                        where c.zona_id = :zona and c.id = any (cast(:ids as uuid[])) and %s
                        order by p.cercabile, c.id
                        """.formatted(
                                SqlElencoCartelle.COLONNE,
                                SqlElencoCartelle.CHI,
                                ambito.tutte() ? "true" : SqlElencoCartelle.SUA))
                .param("ids", ids.stream().map(CartellaId::id).toArray(UUID[]::new))
                .param("chi", ambito.chi().id().id())
                .param("oggi", ambito.oggi())
                .query(SqlCartelleTrovate::trovata)
                .list();
    }

    private static Trovata trovata(ResultSet rs, int n) throws SQLException {
        return new Trovata(
                SqlElencoCartelle.riga(rs, n),
                rs.getString("componente"),
                rs.getBoolean("uscito"),
                rs.getObject("nascita", LocalDate.class),
                rs.getInt("distanza") == 0,
                rs.getInt("distanza") > PersoneTrovate.COMINCIA);
    }

    /**
     * Of the cases of others, where their names are known, the richiedente alone and while they are open; not by telephone,
     * which would give a name to a number.
     */
    private static String visibili(Cercata cercata, Ambito ambito) {
        var presente = cercata instanceof Cercata.Cifre ? PRESENTE : "";
        if (ambito.tutte()) {
            return DA_RICHIEDENTE.formatted("true") + "\nunion all\n" + DA_COMPONENTE.formatted("true") + presente;
        }
        var richiedente = ambito.altruiSoloNome() && !(cercata instanceof Cercata.Cifre)
                ? "(c.fase <> 'CHIUSA' or " + SqlElencoCartelle.SUA + ")"
                : SqlElencoCartelle.SUA;
        return DA_RICHIEDENTE.formatted(richiedente)
                + (ambito.componenti()
                        ? "\nunion all\n" + DA_COMPONENTE.formatted(SqlElencoCartelle.SUA) + presente
                        : "");
    }
}
