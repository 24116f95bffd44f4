package it.filo.base.persistence;

/**
 * How to reach a database as each of its two roles.
 *
 * @param proprietario owns database and tables, and migrates them; no superuser, so that row-level security binds it too
 * @param applicazione owns nothing
 */
public record Accesso(String url, Ruolo proprietario, Ruolo applicazione) {

    static final String PROPRIETARIO = "filo_owner";
    static final String APPLICAZIONE = "filo_app";

    /** Owns what zones send to each other, and nobody signs in as it. */
    static final String POSTA = "filo_posta";

    public record Ruolo(String nome, String password) {}
}
