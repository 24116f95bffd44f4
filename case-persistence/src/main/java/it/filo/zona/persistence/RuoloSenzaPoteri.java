package it.filo.zona.persistence;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Row-level security does not bind a superuser: with such a role Filo would work, and show every zona to every other. */
@Component
class RuoloSenzaPoteri implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    RuoloSenzaPoteri(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)")
                .query(String.class)
                .optional()
                .ifPresent(RuoloSenzaPoteri::rifiuta);
    }

    private static void rifiuta(String ruolo) {
        throw new IllegalStateException(
                "Il ruolo " + ruolo + " di SPRING_DATASOURCE_USERNAME scavalca le mura fra le zone"
                        + " (superuser o bypassrls): indicarne uno che non lo sia e che non possieda niente");
    }
}
