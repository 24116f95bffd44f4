package it.filo.cartella.persistence;

import it.filo.operatori.CartelleSeguite;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlCartelleSeguite implements CartelleSeguite {

    private final JdbcClient jdbc;

    SqlCartelleSeguite(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> aperte(LocalDate oggi) {
        var seguite = new HashMap<String, Long>();
        RowCallbackHandler riga = rs -> seguite.put(rs.getString("username"), rs.getLong("cartelle"));
        jdbc.sql("""
                        select a.username, count(distinct c.id) as cartelle
                        from tecnico.account a
                        join incarico i on i.zona_id = a.zona_id and i.operatore_id = a.operatore_id
                        join cartella c on c.zona_id = i.zona_id and c.id = i.cartella_id
                        where a.zona_id = :zona
                          and c.fase <> 'CHIUSA' and (i.al is null or i.al >= greatest(i.dal, :oggi))
                        group by a.username""").param("oggi", oggi).query(riga);
        return seguite;
    }
}
