package it.filo.operatori.persistence;

import it.filo.operatori.Account;
import it.filo.operatori.Accounts;
import it.filo.operatori.OperatoreId;
import it.filo.zona.ZonaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlAccounts implements Accounts {

    private final JdbcClient sql;

    SqlAccounts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean vuoto() {
        return !sql.sql("select exists (select from tecnico.account)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Account> trova(String username) {
        return sql.sql("select * from tecnico.account where username = :username")
                .param("username", username)
                .query(SqlAccounts::leggi)
                .optional();
    }

    @Override
    public void aggiungi(Account account, Instant ora) {
        sql.sql("""
                        insert into tecnico.account
                          (username, zona_id, operatore_id, impronta, creato_il, cambiare_password)
                        values (:username, :zona, :operatore, :impronta, :ora, :cambiare)""")
                .param("username", account.username())
                .param("zona", account.zona().id())
                .param("operatore", account.operatore().id())
                .param("impronta", account.impronta())
                .param("ora", Timestamp.from(ora))
                .param("cambiare", account.cambiarePassword())
                .update();
    }

    @Override
    public boolean conta(Account prima, Account dopo) {
        return sql.sql("""
                                update tecnico.account set tentativi = :dopo, bloccato_fino = :blocco
                                where username = :username and tentativi = :prima""")
                        .param("dopo", dopo.tentativi())
                        .param("blocco", timestamp(dopo.bloccatoFino()))
                        .param("username", prima.username())
                        .param("prima", prima.tentativi())
                        .update()
                == 1;
    }

    @Override
    public void entrato(String username, Instant ora) {
        sql.sql("""
                        update tecnico.account set tentativi = 0, bloccato_fino = null, ultimo_accesso = :ora
                        where username = :username""")
                .param("ora", Timestamp.from(ora))
                .param("username", username)
                .update();
    }

    @Override
    public void cambiaPassword(String username, String impronta) {
        sql.sql("""
                        update tecnico.account
                        set impronta = :impronta, cambiare_password = false, reimpostata_da = null, reimpostata_il = null
                        where username = :username""").param("impronta", impronta).param("username", username).update();
    }

    @Override
    public void reimpostaPassword(String username, String impronta, Reimpostata reimpostata) {
        sql.sql("""
                        update tecnico.account
                        set impronta = :impronta, cambiare_password = true, reimpostata_da = :da, reimpostata_il = :il
                        where username = :username""")
                .param("impronta", impronta)
                .param("da", reimpostata.da())
                .param("il", Timestamp.from(reimpostata.il()))
                .param("username", username)
                .update();
    }

    @Override
    public Optional<Reimpostata> reimpostata(String username) {
        return sql.sql("""
                        select reimpostata_da, reimpostata_il from tecnico.account
                        where username = :username and reimpostata_il is not null""")
                .param("username", username)
                .query((rs, n) -> new Reimpostata(
                        rs.getString("reimpostata_da"),
                        rs.getTimestamp("reimpostata_il").toInstant()))
                .optional();
    }

    @Override
    public void disattiva(String username, Instant ora) {
        disattivato(username, ora);
    }

    @Override
    public void riattiva(String username) {
        disattivato(username, null);
    }

    private void disattivato(String username, @Nullable Instant ora) {
        sql.sql("update tecnico.account set disattivato_il = :ora where username = :username")
                .param("ora", timestamp(ora))
                .param("username", username)
                .update();
    }

    @Override
    public void sblocca(String username) {
        sql.sql("update tecnico.account set tentativi = 0, bloccato_fino = null where username = :username")
                .param("username", username)
                .update();
    }

    private static Account leggi(ResultSet riga, int numero) throws SQLException {
        return new Account(
                riga.getString("username"),
                new ZonaId(riga.getObject("zona_id", UUID.class)),
                new OperatoreId(riga.getObject("operatore_id", UUID.class)),
                riga.getString("impronta"),
                riga.getInt("tentativi"),
                instant(riga.getTimestamp("bloccato_fino")),
                instant(riga.getTimestamp("disattivato_il")),
                riga.getBoolean("cambiare_password"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant istante) {
        return istante == null ? null : Timestamp.from(istante);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
