package it.filo.base.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Settings of PostgreSQL that hold until the transaction ends. */
public final class PerLaTransazione {

    private PerLaTransazione() {}

    /** @param nome of PostgreSQL's own settings, or of those that begin with "filo." */
    public static void imposta(JdbcClient jdbc, String nome, String valore) {
        jdbc.sql("select set_config(?, ?, true)")
                .param(nome)
                .param(valore)
                .query(String.class)
                .single();
    }
}
