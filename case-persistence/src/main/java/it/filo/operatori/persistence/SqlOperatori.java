package it.filo.operatori.persistence;

import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlOperatori implements Operatori {

    private static final String OPERATORE = """
            select o.zona_id, o.id, o.cognome, o.nome, o.ruolo, o.ente_id, e.tipo, e.nome as ente
            from operatore o join ente e on e.zona_id = o.zona_id and e.id = o.ente_id
            """;

    private final JdbcClient jdbc;

    SqlOperatori(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Operatore> operatore(OperatoreId id) {
        return jdbc.sql(OPERATORE + "where o.zona_id = :zona and o.id = :id")
                .param("id", id.id())
                .query(SqlOperatori::riga)
                .optional();
    }

    @Override
    public List<Operatore> operatori(Collection<OperatoreId> ids) {
        return jdbc.sql(OPERATORE + "where o.zona_id = :zona and o.id = any(:ids) order by o.cognome, o.nome, o.id")
                .param("ids", ids.stream().map(OperatoreId::id).toArray(UUID[]::new))
                .query(SqlOperatori::riga)
                .list();
    }

    @Override
    public List<Operatore> inServizio(LocalDate giorno, Ruolo... ruoli) {
        return jdbc.sql(OPERATORE + """
                        where o.zona_id = :zona
                          and o.ruolo in (:ruoli) and o.dal <= :giorno and (o.al is null or o.al >= :giorno)
                          and not exists (select from tecnico.account x where x.zona_id = :zona
                                          and x.operatore_id = o.id and x.disattivato_il is not null)
                        order by o.cognome, o.nome, o.id
                        """)
                .param("ruoli", Arrays.stream(ruoli).map(Enum::name).toList())
                .param("giorno", giorno)
                .query(SqlOperatori::riga)
                .list();
    }

    private static Operatore riga(ResultSet rs, int n) throws SQLException {
        return new Operatore(
                new OperatoreId(rs.getObject("id", UUID.class)),
                new ZonaId(rs.getObject("zona_id", UUID.class)),
                rs.getString("cognome"),
                rs.getString("nome"),
                Ruolo.valueOf(rs.getString("ruolo")),
                new EnteId(rs.getObject("ente_id", UUID.class)),
                TipoEnte.valueOf(rs.getString("tipo")),
                rs.getString("ente"));
    }
}
