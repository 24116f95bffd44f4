package it.filo.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The PostgreSQL of the measurements: the binaries that Filo ships, in a folder that is kept, so that a nation is loaded
 * once. While it is loaded nothing is safe on the disk; afterwards it is started again as for real data.
 */
final class Banca implements AutoCloseable {

    /** Fast and unsafe. */
    static final Map<String, String> CARICO = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "wal_level", "minimal",
            "max_wal_senders", "0",
            "max_wal_size", "16GB",
            "checkpoint_timeout", "1h",
            "autovacuum", "off",
            "shared_buffers", "1GB",
            "maintenance_work_mem", "512MB");

    /** As for real data on a small machine, and telling what each statement costs. */
    static final Map<String, String> LAVORO = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "shared_buffers", "1GB",
            "effective_cache_size", "3GB",
            "random_page_cost", "1.1",
            "shared_preload_libraries", "pg_stat_statements",
            "logging_collector", "on",
            "log_destination", "jsonlog",
            "max_connections", "100");

    private static final String NOME = "filo";
    private static final Duration ATTESA = Duration.ofMinutes(10);

    private final EmbeddedPostgres postgres;
    private final Path cartella;

    private Banca(EmbeddedPostgres postgres, Path cartella) {
        this.postgres = postgres;
        this.cartella = cartella;
    }

    /**
     * Starts it, on what the folder holds or on nothing.
     *
     * @param cartella of its data and of Filo's keys
     */
    static Banca avvia(Path cartella, Map<String, String> impostazioni) throws IOException {
        Files.createDirectories(cartella);
        var dati = cartella.resolve("postgres");
        var nuova = !Files.exists(dati.resolve("PG_VERSION"));
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(dati)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "it-IT")
                .setPGStartupWait(ATTESA)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "Europe/Rome");
        new LinkedHashMap<>(impostazioni).forEach(builder::setServerConfig);
        var banca = new Banca(builder.start(), cartella);
        if (nuova) {
            banca.prepara();
        }
        return banca;
    }

    /** The roles that docs/esercizio.md asks for. */
    private void prepara() {
        try (var connessione = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
                var comando = connessione.createStatement()) {
            for (var ruolo : new String[] {"filo_owner", "filo_app"}) {
                comando.execute("create role " + ruolo
                        + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication");
            }
            comando.execute("create role filo_posta nologin");
            comando.execute("grant filo_posta to filo_owner");
            comando.execute("create database " + NOME + " owner filo_owner");
        } catch (SQLException e) {
            throw new IllegalStateException("preparing the roles", e);
        }
    }

    Connection daSuperutente() throws SQLException {
        return DriverManager.getConnection(urlDaSuperutente());
    }

    String urlDaSuperutente() {
        return postgres.getJdbcUrl("postgres", NOME);
    }

    /** For the role that one names. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + porta() + "/" + NOME;
    }

    int porta() {
        return postgres.getPort();
    }

    Path cartella() {
        return cartella;
    }

    /** What makes Filo work on it. */
    Map<String, Object> proprieta() {
        var proprieta = new HashMap<String, Object>();
        proprieta.put("spring.datasource.url", url());
        proprieta.put("spring.datasource.username", "filo_app");
        proprieta.put("spring.datasource.password", "-");
        proprieta.put("spring.flyway.user", "filo_owner");
        proprieta.put("spring.flyway.password", "-");
        proprieta.put("filo.dati", cartella.resolve("filo").toString());
        proprieta.put("filo.chiave-crea", "true");
        proprieta.put("filo.demo", "false");
        return proprieta;
    }

    /** Whoever stops it waits some seconds only: what is still to be written is written before. */
    @Override
    public void close() {
        try (var connessione = daSuperutente();
                var comando = connessione.createStatement()) {
            comando.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
