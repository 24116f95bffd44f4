package it.filo.zona.persistence;

import it.filo.zona.Comune;
import it.filo.zona.Ente;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.Zona;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import it.filo.zona.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlZone implements Zone {

    private final JdbcClient jdbc;

    SqlZone(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Zona corrente() {
        var id = ZonaCorrente.zona().orElseThrow(() -> new IllegalStateException("no zona is current"));
        return jdbc.sql("select * from tecnico.zona where id = ?")
                .param(id.id())
                .query(SqlZone::zona)
                .single();
    }

    @Override
    public List<Zona> tutte() {
        return jdbc.sql("select * from tecnico.zona where tipo = 'ZONA' order by nome")
                .query(SqlZone::zona)
                .list();
    }

    @Override
    public List<Zona> conLaRegione() {
        return jdbc.sql("select * from tecnico.zona order by nome")
                .query(SqlZone::zona)
                .list();
    }

    @Override
    public List<Comune> comuni() {
        return jdbc.sql("select istat, nome, catastale, cap, residenti from comune where zona_id = :zona order by nome")
                .query(Comune.class)
                .list();
    }

    @Override
    public List<Ente> enti() {
        return jdbc.sql("select id, nome, tipo from ente where zona_id = :zona order by nome")
                .query((rs, n) -> new Ente(
                        new EnteId(rs.getObject("id", UUID.class)),
                        rs.getString("nome"),
                        TipoEnte.valueOf(rs.getString("tipo"))))
                .list();
    }

    @Override
    public Optional<Boolean> analisiCongiunta(String misura) {
        return jdbc.sql("select analisi_congiunta from impostazione_misura where zona_id = :zona and misura = :misura")
                .param("misura", misura)
                .query(Boolean.class)
                .optional();
    }

    private static Zona zona(ResultSet rs, int riga) throws SQLException {
        var patrono = rs.getString("patrono");
        return new Zona(
                new ZonaId(rs.getObject("id", UUID.class)),
                rs.getString("codice"),
                rs.getString("nome"),
                rs.getString("denominazione"),
                rs.getString("tipo").equals("REGIONE"),
                patrono == null ? null : MonthDay.parse("--" + patrono),
                rs.getBoolean("sabato_lavorativo"));
    }
}
