package it.filo.misura.persistence;

import it.filo.misura.GiorniLavorativi;
import it.filo.zona.ZonaCorrente;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlGiorniLavorativi implements GiorniLavorativi {

    private static final int LOTTO = 1000;

    private final JdbcClient sql;
    private final JdbcTemplate lotti;

    SqlGiorniLavorativi(JdbcClient sql, JdbcTemplate lotti) {
        this.sql = sql;
        this.lotti = lotti;
    }

    @Override
    public Optional<Giorno> ultimo() {
        return sql.sql(
                        "select giorno, progressivo from giorno_lavorativo where zona_id = :zona order by giorno desc limit 1")
                .query(Giorno.class)
                .optional();
    }

    /** Who rewrites at the same moment writes the same, so the second one overwrites instead of failing. */
    @Override
    public void riscrivi(List<Giorno> giorni) {
        var zona = ZonaCorrente.zona().orElseThrow().id();
        sql.sql("delete from giorno_lavorativo where zona_id = :zona and (giorno < :primo or giorno > :ultimo)")
                .param("primo", giorni.getFirst().giorno())
                .param("ultimo", giorni.getLast().giorno())
                .update();
        lotti.batchUpdate("""
                insert into giorno_lavorativo (zona_id, giorno, progressivo) values (?, ?, ?)
                on conflict (zona_id, giorno) do update set progressivo = excluded.progressivo
                where giorno_lavorativo.progressivo <> excluded.progressivo""", giorni, LOTTO, (riga, giorno) -> {
            riga.setObject(1, zona);
            riga.setObject(2, giorno.giorno());
            riga.setInt(3, giorno.progressivo());
        });
    }
}
