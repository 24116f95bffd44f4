package it.filo.cartella.persistence;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Fase;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.cartella.Scadenza;
import it.filo.cartella.SchedaCartella;
import it.filo.operatori.Operatore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlSchede implements SchedaCartella.Schede {

    /** Whether the case manager of {@code c} is away, and who stands in. */
    private static final String ASSENTE = """
            select a.al as fino, o.cognome || ' ' || o.nome as sostituto, coalesce(o.telefono, n.telefono) as telefono
            from assenza a
            left join incarico i on i.zona_id = a.zona_id and i.assenza_id = a.id and i.cartella_id = c.id
                                    and i.posto = 'CASE_MANAGER' and i.dal <= :giorno and i.al >= :giorno
            left join operatore o on o.zona_id = i.zona_id and o.id = i.operatore_id
            left join ente n on n.zona_id = o.zona_id and n.id = o.ente_id
            where c.fase <> 'CHIUSA' and a.zona_id = :zona and a.operatore_id = cm.id and a.dal <= :giorno
              and a.al >= :giorno and a.tornata_il is null
            limit 1""";

    private final JdbcClient jdbc;

    SqlSchede(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SchedaCartella> scheda(CartellaId id, Operatore chi, LocalDate giorno) {
        var componenti = jdbc.sql("""
                        select p.cognome || ' ' || p.nome as nominativo, p.data_nascita as nascita
                        from cartella c
                        join componente k on k.zona_id = c.zona_id and k.nucleo_id = c.nucleo_id
                        join persona p on p.zona_id = k.zona_id and p.id = k.persona_id
                        where c.zona_id = :zona
                          and c.id = :id and k.dal <= :giorno and (k.al is null or k.al >= :giorno)
                        order by p.data_nascita nulls last, p.id
                        """)
                .param("id", id.id())
                .param("giorno", giorno)
                .query(SchedaCartella.Persona.class)
                .list();
        return jdbc.sql("""
                        select p.cognome || ' ' || p.nome as richiedente, co.nome as comune, c.misura, c.fase, c.percorso,
                               c.passo, c.scadenza_il, c.scadenza_termine, c.scadenza_regole,
                               cm.nominativo as case_manager,
                               z.fino, z.sostituto, z.telefono, cpi.nominativo as consulente,
                               (select min(e.data) from evento e
                                where e.zona_id = :zona and e.cartella_id = c.id
                                  and e.tipo = 'DOMANDA_PRESENTATA') as dal,
                               exists (select from relazione r
                                       where r.zona_id = :zona and r.cartella_id = c.id and r.operatore_id = :chi
                                         and r.dal <= :giorno and (r.al is null or r.al >= :giorno)) as sua,
                               exists (select from fascicolo_ricevuto f
                                       where f.zona_id = :zona and f.cartella_id = c.id) as con_fascicolo
                        from cartella c
                        join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id
                        join comune co on co.zona_id = c.zona_id and co.istat = c.comune
                        left join lateral (%s) cm on true
                        left join lateral (%s) cpi on true
                        left join lateral (%s) z on true
                        where c.zona_id = :zona and c.id = :id
                        """.formatted(Incaricato.di("CASE_MANAGER"), Incaricato.di("CONSULENTE_CPI"), ASSENTE))
                .param("id", id.id())
                .param("chi", chi.id().id())
                .param("giorno", giorno)
                .query((rs, n) -> scheda(id, componenti, rs))
                .optional();
    }

    private static SchedaCartella scheda(CartellaId id, List<SchedaCartella.Persona> componenti, ResultSet rs)
            throws SQLException {
        var percorso = rs.getString("percorso");
        var passo = rs.getString("passo");
        var fino = rs.getObject("fino", LocalDate.class);
        return new SchedaCartella(
                id,
                rs.getString("richiedente"),
                componenti,
                rs.getString("comune"),
                rs.getString("misura"),
                rs.getObject("dal", LocalDate.class),
                Fase.valueOf(rs.getString("fase")),
                percorso == null ? null : Percorso.valueOf(percorso),
                passo == null ? null : Passo.valueOf(passo),
                rs.getString("case_manager"),
                fino == null
                        ? null
                        : new SchedaCartella.Assente(fino, rs.getString("sostituto"), rs.getString("telefono")),
                rs.getString("consulente"),
                new Scadenza(
                        rs.getObject("scadenza_il", LocalDate.class),
                        rs.getString("scadenza_termine"),
                        Objects.requireNonNullElse(rs.getString("scadenza_regole"), "")),
                rs.getBoolean("sua"),
                rs.getBoolean("con_fascicolo"));
    }
}
