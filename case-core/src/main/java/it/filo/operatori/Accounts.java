package it.filo.operatori;

import java.time.Instant;
import java.util.Optional;

/** The accounts of all zone: they are asked before anybody knows which zona it is about. */
public interface Accounts {

    boolean vuoto();

    Optional<Account> trova(String username);

    void aggiungi(Account account, Instant ora);

    /**
     * Writes an attempt, unless another one came in between.
     *
     * @param prima the account as it was read
     * @param dopo the account with the attempt counted
     */
    boolean conta(Account prima, Account dopo);

    void entrato(String username, Instant ora);

    /** By the person; what an administrator had done to it is over. */
    void cambiaPassword(String username, String impronta);

    /** By somebody else: it is good for one sign-in. */
    void reimpostaPassword(String username, String impronta, Reimpostata reimpostata);

    /** Whether the password of today was given by somebody else. */
    Optional<Reimpostata> reimpostata(String username);

    /** @param da who did it */
    record Reimpostata(String da, Instant il) {}

    void disattiva(String username, Instant ora);

    void riattiva(String username);

    void sblocca(String username);
}
