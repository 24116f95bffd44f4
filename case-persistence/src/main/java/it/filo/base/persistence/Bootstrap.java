package it.filo.base.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** What only a superuser does: the roles and their databases. */
record Bootstrap(Connection superutente) {

    void ruolo(Accesso.Ruolo ruolo) throws SQLException {
        if (!esiste("select 1 from pg_roles where rolname = ?", ruolo.nome())) {
            esegui("create role " + ruolo.nome());
        }
        esegui("alter role " + ruolo.nome()
                + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '" + ruolo.password()
                + "'");
    }

    /** The role of the mailbox between zones; the owner belongs to it, so that migrations can hand it what is its. */
    void posta() throws SQLException {
        if (!esiste("select 1 from pg_roles where rolname = ?", Accesso.POSTA)) {
            esegui("create role " + Accesso.POSTA);
        }
        esegui("alter role " + Accesso.POSTA
                + " nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication");
        esegui("grant " + Accesso.POSTA + " to " + Accesso.PROPRIETARIO);
    }

    void banca(String nome) throws SQLException {
        bancaDa("template1", nome);
    }

    /** Makes the database as a copy of another, to which nobody may be connected. */
    void bancaDa(String modello, String nome) throws SQLException {
        if (!esiste("select 1 from pg_database where datname = ?", nome)) {
            esegui("create database " + nome + " template " + modello + " owner " + Accesso.PROPRIETARIO);
            esegui("revoke all on database " + nome + " from public");
            esegui("grant connect on database " + nome + " to " + Accesso.APPLICAZIONE);
        }
    }

    private boolean esiste(String sql, String nome) throws SQLException {
        try (var domanda = superutente.prepareStatement(sql)) {
            domanda.setString(1, nome);
            return domanda.executeQuery().next();
        }
    }

    private void esegui(String sql) throws SQLException {
        try (var comando = superutente.createStatement()) {
            comando.execute(sql);
        }
    }
}
