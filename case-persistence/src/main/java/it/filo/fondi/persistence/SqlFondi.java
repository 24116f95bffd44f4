package it.filo.fondi.persistence;

import it.filo.fondi.Fondi;
import it.filo.fondi.Fondo;
import it.filo.fondi.FondoId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlFondi implements Fondi {

    private final JdbcClient jdbc;

    SqlFondi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Fondo> tutti() {
        return jdbc.sql(
                        "select id, nome, provenienza, importo, nota, ritirato_il from fondo where zona_id = :zona order by nome")
                .query((rs, n) -> new Fondo(
                        new FondoId(rs.getObject("id", UUID.class)),
                        rs.getString("nome"),
                        rs.getString("provenienza"),
                        rs.getBigDecimal("importo"),
                        rs.getString("nota"),
                        rs.getObject("ritirato_il", LocalDate.class)))
                .list();
    }
}
