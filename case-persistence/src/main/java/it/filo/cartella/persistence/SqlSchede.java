package it.filo.cartella.persistence;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Fase;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.cartella.Scadenza;
import it.filo.cartella.SchedaCartella;
import it.filo.operatori.Operatore;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
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

    private static final String COMPONENTI = """
            select nullif(cast(count(*) as int), 0) as componenti,
                   coalesce(array_agg(n.data_nascita) filter (where n.data_nascita is not null), '{}') as nascite
            from componente k
            join persona n on n.zona_id = k.zona_id and n.id = k.persona_id
            where k.zona_id = :zona and k.nucleo_id = c.nucleo_id and k.dal <= :giorno
              and (k.al is null or k.al >= :giorno)""";

    /** What {@link #scheda(CartellaId, ResultSet)} reads. */
    static final String COLONNE = """
            p.cognome || ' ' || p.nome as richiedente, k.componenti, k.nascite, co.nome as comune, c.misura, c.fase,
            c.percorso, c.passo, c.scadenza_il, c.scadenza_termine, c.scadenza_regole, cm.nominativo as case_manager,
            z.fino, z.sostituto, z.telefono, cpi.nominativo as consulente,
            (select min(e.data) from evento e
             where e.zona_id = :zona and e.cartella_id = c.id and e.tipo = 'DOMANDA_PRESENTATA') as dal,
            exists (select from relazione r
                    where r.zona_id = :zona and r.cartella_id = c.id and r.operatore_id = :chi
                      and r.dal <= :giorno and (r.al is null or r.al >= :giorno)) as sua,
            exists (select from fascicolo_ricevuto f
                    where f.zona_id = :zona and f.cartella_id = c.id) as con_fascicolo""";

    static final String DA =
            """
            cartella c
            join persona p on p.zona_id = c.zona_id and p.id = c.richiedente_id
            join comune co on co.zona_id = c.zona_id and co.istat = c.comune
            cross join lateral (%s) k
            left join lateral (%s) cm on true
            left join lateral (%s) cpi on true
            left join lateral (%s) z on true""".formatted(COMPONENTI, Incaricato.di("CASE_MANAGER"), Incaricato.di("CONSULENTE_CPI"), ASSENTE);

    private static final String SCHEDA =
            "select %s from %s where c.zona_id = :zona and c.id = :cartella".formatted(COLONNE, DA);

    private final JdbcClient jdbc;

    SqlSchede(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SchedaCartella> scheda(CartellaId id, Operatore chi, LocalDate giorno) {
        return jdbc.sql(SCHEDA)
                .param("cartella", id.id())
                .param("chi", chi.id().id())
                .param("giorno", giorno)
                .query((rs, n) -> scheda(id, rs))
                .optional();
    }

    static SchedaCartella scheda(CartellaId id, ResultSet rs) throws SQLException {
        var percorso = rs.getString("percorso");
        var passo = rs.getString("passo");
        var fino = rs.getObject("fino", LocalDate.class);
        return new SchedaCartella(
                id,
                rs.getString("richiedente"),
                rs.getObject("componenti", Integer.class),
                nascite(rs),
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

    private static List<LocalDate> nascite(ResultSet rs) throws SQLException {
        return Arrays.stream((Date[]) rs.getArray("nascite").getArray())
                .map(Date::toLocalDate)
                .toList();
    }
}
