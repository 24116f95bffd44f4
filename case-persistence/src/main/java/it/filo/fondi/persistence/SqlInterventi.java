package it.filo.fondi.persistence;

import it.filo.fondi.FondoId;
import it.filo.fondi.Interventi;
import it.filo.fondi.Intervento;
import it.filo.fondi.InterventoId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlInterventi implements Interventi {

    private final JdbcClient jdbc;

    SqlInterventi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Intervento> tutti() {
        return jdbc.sql("""
                        select i.id, i.nome, i.titolare, i.azione_prevista, i.lettera_art7, i.genitorialita, i.ritirato_il,
                          array(select f.fondo_id from intervento_fondo f
                                where f.zona_id = :zona and f.intervento_id = i.id) as fondi
                        from intervento i
                        where i.zona_id = :zona
                        order by i.nome
                        """).query(SqlInterventi::intervento).list();
    }

    private static Intervento intervento(ResultSet rs, int n) throws SQLException {
        var fondi = (UUID[]) rs.getArray("fondi").getArray();
        return new Intervento(
                new InterventoId(rs.getObject("id", UUID.class)),
                rs.getString("nome"),
                rs.getString("titolare"),
                rs.getString("azione_prevista"),
                rs.getString("lettera_art7"),
                rs.getBoolean("genitorialita"),
                Arrays.stream(fondi).map(FondoId::new).toList(),
                rs.getObject("ritirato_il", LocalDate.class));
    }
}
