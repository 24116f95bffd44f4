package it.filo.registro.persistence;

import it.filo.operatori.Sezione;
import it.filo.registro.PagineDelRegistro;
import it.filo.registro.Registro;
import it.filo.registro.RigaRegistro;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** By moment and id: a clock that was set says another moment than the ids, which are the machine's. */
@Repository
@Transactional
class SqlPagineDelRegistro implements PagineDelRegistro {

    private static final ZoneId ITALIA = ZoneId.of("Europe/Rome");

    private final JdbcClient jdbc;

    SqlPagineDelRegistro(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RigaRegistro> righe(Filtro filtro, @Nullable UUID dopo, int quante) {
        return chiedi(filtro, dopo, quante).query(SqlPagineDelRegistro::riga).list();
    }

    @Override
    public void tutte(Filtro filtro, int quante, Consumer<RigaRegistro> riga) {
        RowCallbackHandler passa = rs -> riga.accept(riga(rs, 0));
        chiedi(filtro, null, quante).withFetchSize(500).query(passa);
    }

    private StatementSpec chiedi(Filtro filtro, @Nullable UUID dopo, int quante) {
        var condizioni = new ArrayList<String>(List.of("zona_id = :zona"));
        var valori = new HashMap<String, Object>();
        if (filtro.operatore() != null) {
            condizioni.add("""
                    operatore_id in (select o.id from operatore o
                                     where o.zona_id = :zona and lower(o.cognome || ' ' || o.nome) like :operatore)""");
            valori.put(
                    "operatore",
                    filtro.operatore().strip().toLowerCase(Locale.ITALIAN).replaceAll("[%_\\\\]", "\\\\$0") + "%");
        }
        if (filtro.cartella() != null) {
            condizioni.add("cartella_id = :cartella");
            valori.put("cartella", filtro.cartella());
        }
        if (filtro.dal() != null) {
            condizioni.add("quando >= :dal");
            valori.put("dal", inizio(filtro.dal()));
        }
        if (filtro.al() != null) {
            condizioni.add("quando < :fine");
            valori.put("fine", inizio(filtro.al().plusDays(1)));
        }
        if (filtro.lettore() != null) {
            condizioni.add("(sezione is null or sezione = any (:sezioni) or operatore_id = :lettore)");
            valori.put(
                    "sezioni",
                    filtro.lettore().sezioni().stream().map(Sezione::name).toArray(String[]::new));
            valori.put("lettore", filtro.lettore().operatore());
        }
        if (dopo != null) {
            condizioni.add(
                    "(quando, id) < ((select r.quando from registro r where r.zona_id = :zona and r.id = :dopo), :dopo)");
            valori.put("dopo", dopo);
        }
        valori.put("quante", quante);
        return jdbc.sql("""
                        select id, quando, operatore, ente, azione, cartella_id, sezione, dettaglio
                        from registro
                        where %s
                        order by quando desc, id desc
                        limit :quante
                        """.formatted(String.join("\nand ", condizioni))).params(valori);
    }

    private static OffsetDateTime inizio(LocalDate giorno) {
        return giorno.atStartOfDay(ITALIA).toOffsetDateTime();
    }

    private static RigaRegistro riga(ResultSet rs, int n) throws SQLException {
        var sezione = rs.getString("sezione");
        return new RigaRegistro(
                rs.getObject("id", UUID.class),
                rs.getTimestamp("quando").toInstant(),
                rs.getString("operatore"),
                rs.getString("ente"),
                Registro.Azione.valueOf(rs.getString("azione")),
                rs.getObject("cartella_id", UUID.class),
                sezione == null ? null : Sezione.valueOf(sezione),
                rs.getString("dettaglio"));
    }
}
