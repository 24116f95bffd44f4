package it.filo.zona.persistence;

import it.filo.zona.Anagrafe;
import it.filo.zona.Convenzione;
import it.filo.zona.Ente;
import it.filo.zona.EnteId;
import it.filo.zona.Recapiti;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlAnagrafe implements Anagrafe {

    private static final DateTimeFormatter MESE_GIORNO = DateTimeFormatter.ofPattern("MM-dd");

    private final JdbcClient sql;
    private final ZoneInMemoria inMemoria;

    SqlAnagrafe(JdbcClient sql, ZoneInMemoria inMemoria) {
        this.sql = sql;
        this.inMemoria = inMemoria;
    }

    @Override
    public List<Convenzione> convenzioni() {
        return sql.sql("select id, ente_id, dal, al from convenzione where zona_id = :zona order by dal desc, id")
                .query(SqlAnagrafe::convenzione)
                .list();
    }

    @Override
    public Optional<Convenzione> convenzione(UUID id) {
        return sql.sql("select id, ente_id, dal, al from convenzione where zona_id = :zona and id = :id")
                .param("id", id)
                .query(SqlAnagrafe::convenzione)
                .optional();
    }

    @Override
    public Map<EnteId, Recapiti> recapiti() {
        var recapiti = new HashMap<EnteId, Recapiti>();
        sql.sql("select id, telefono, email from ente where zona_id = :zona").query(riga -> {
            recapiti.put(
                    new EnteId(riga.getObject("id", UUID.class)),
                    new Recapiti(riga.getString("telefono"), riga.getString("email")));
        });
        return recapiti;
    }

    @Override
    public void raggiunto(EnteId ente, Recapiti recapiti) {
        sql.sql("update ente set telefono = :telefono, email = :email where zona_id = :zona and id = :id")
                .param("telefono", recapiti.telefono())
                .param("email", recapiti.email())
                .param("id", ente.id())
                .update();
    }

    @Override
    public void aggiungi(Ente ente) {
        sql.sql("insert into ente (zona_id, id, nome, tipo) values (:zona, :id, :nome, :tipo)")
                .param("id", ente.id().id())
                .param("nome", ente.nome())
                .param("tipo", ente.tipo().name())
                .update();
    }

    @Override
    public void aggiungi(Convenzione convenzione) {
        sql.sql("insert into convenzione (zona_id, id, ente_id, dal, al) values (:zona, :id, :ente, :dal, :al)")
                .param("id", convenzione.id())
                .param("ente", convenzione.ente().id())
                .param("dal", convenzione.dal())
                .param("al", convenzione.al())
                .update();
    }

    @Override
    public void aggiorna(Convenzione convenzione) {
        sql.sql("update convenzione set dal = :dal, al = :al where zona_id = :zona and id = :id")
                .param("dal", convenzione.dal())
                .param("al", convenzione.al())
                .param("id", convenzione.id())
                .update();
    }

    @Override
    public void imposta(String denominazione, @Nullable MonthDay patrono, boolean sabatoLavorativo) {
        inMemoria.cambia();
        sql.sql("""
                        update tecnico.zona
                        set denominazione = :denominazione, patrono = :patrono, sabato_lavorativo = :sabato
                        where id = :zona""")
                .param("denominazione", denominazione)
                .param("patrono", patrono == null ? null : MESE_GIORNO.format(patrono))
                .param("sabato", sabatoLavorativo)
                .update();
    }

    @Override
    public void imposta(String misura, boolean analisiCongiunta) {
        sql.sql("""
                        insert into impostazione_misura (zona_id, misura, analisi_congiunta)
                        values (:zona, :misura, :congiunta)
                        on conflict (zona_id, misura) do update set analisi_congiunta = excluded.analisi_congiunta""")
                .param("misura", misura)
                .param("congiunta", analisiCongiunta)
                .update();
    }

    private static Convenzione convenzione(ResultSet riga, int numero) throws SQLException {
        return new Convenzione(
                riga.getObject("id", UUID.class),
                new EnteId(riga.getObject("ente_id", UUID.class)),
                riga.getObject("dal", LocalDate.class),
                riga.getObject("al", LocalDate.class));
    }
}
