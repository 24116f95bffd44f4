package it.filo.operatori.persistence;

import it.filo.operatori.ModuliInviati;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlModuliInviati implements ModuliInviati {

    /** Longer than any request lives. */
    private static final Duration ABBANDONATO = Duration.ofMinutes(5);

    private static final String QUESTO = "id = :id and indirizzo = :indirizzo and impronta = :impronta";

    /**
     * Committed without a wait for the disk. What is carried out between claim and answer waits for it, and the log is
     * written in order: where that is kept, so is the claim. An answer lost with the machine leaves a claim, as that of a
     * request that never ended.
     */
    private static final String SENZA_ATTESA =
            " from (select set_config('synchronous_commit', 'off', true)) senza_attesa ";

    private final JdbcClient sql;

    SqlModuliInviati(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean prendi(Invio invio, Instant ora) {
        return di(invio, """
                                insert into tecnico.modulo (id, indirizzo, impronta, preso_il)
                                select :id, :indirizzo, :impronta, cast(:ora as timestamptz)""" + SENZA_ATTESA + """
                                on conflict (id, indirizzo, impronta) do update set preso_il = excluded.preso_il
                                where modulo.risposta is null and modulo.preso_il < :abbandonato""")
                        .param("ora", Timestamp.from(ora))
                        .param("abbandonato", Timestamp.from(ora.minus(ABBANDONATO)))
                        .update()
                == 1;
    }

    @Override
    public void risposto(Invio invio, String dove) {
        di(invio, "update tecnico.modulo set risposta = :dove" + SENZA_ATTESA + "where " + QUESTO)
                .param("dove", dove)
                .update();
    }

    @Override
    public void libera(Invio invio) {
        di(invio, "delete from tecnico.modulo where risposta is null and " + QUESTO)
                .update();
    }

    @Override
    public Stato stato(Invio invio) {
        return di(invio, "select risposta from tecnico.modulo where " + QUESTO)
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

    private JdbcClient.StatementSpec di(Invio invio, String istruzione) {
        return sql.sql(istruzione)
                .param("id", invio.modulo())
                .param("indirizzo", invio.indirizzo())
                .param("impronta", invio.impronta());
    }
}
