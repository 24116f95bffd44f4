package it.filo.operatori.persistence;

import it.filo.operatori.ModuliInviati;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlModuliInviati implements ModuliInviati {

    /** Longer than any request lives. */
    private static final Duration ABBANDONATO = Duration.ofMinutes(5);

    private final JdbcClient sql;

    SqlModuliInviati(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean prendi(UUID modulo, String indirizzo, Instant ora) {
        return sql.sql("""
                                insert into tecnico.modulo (id, indirizzo, preso_il) values (:id, :indirizzo, :ora)
                                on conflict (id, indirizzo) do update set preso_il = excluded.preso_il
                                where modulo.risposta is null and modulo.preso_il < :abbandonato""")
                        .param("id", modulo)
                        .param("indirizzo", indirizzo)
                        .param("ora", Timestamp.from(ora))
                        .param("abbandonato", Timestamp.from(ora.minus(ABBANDONATO)))
                        .update()
                == 1;
    }

    @Override
    public void risposto(UUID modulo, String indirizzo, String dove) {
        sql.sql("update tecnico.modulo set risposta = :dove where id = :id and indirizzo = :indirizzo")
                .param("dove", dove)
                .param("id", modulo)
                .param("indirizzo", indirizzo)
                .update();
    }

    @Override
    public void libera(UUID modulo, String indirizzo) {
        sql.sql("delete from tecnico.modulo where id = :id and indirizzo = :indirizzo and risposta is null")
                .param("id", modulo)
                .param("indirizzo", indirizzo)
                .update();
    }

    @Override
    public Stato stato(UUID modulo, String indirizzo) {
        return sql.sql("select risposta from tecnico.modulo where id = :id and indirizzo = :indirizzo")
                .param("id", modulo)
                .param("indirizzo", indirizzo)
                .query((riga, numero) -> {
                    var dove = riga.getString(1);
                    return dove == null ? new Stato.InCorso() : new Stato.Risposto(dove);
                })
                .optional()
                .orElseGet(Stato.Libero::new);
    }

    @Override
    public void dimenticaPrimaDi(Instant limite) {
        sql.sql("delete from tecnico.modulo where preso_il < :limite")
                .param("limite", Timestamp.from(limite))
                .update();
    }
}
