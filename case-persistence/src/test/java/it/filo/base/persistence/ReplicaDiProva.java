package it.filo.base.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A primary and its streaming replica, of the PostgreSQL 15 that Debian installs: the embedded one brings no programs to
 * make a replica. Without it the tests are skipped, or fail where the environment variable FILO_REPLICA_OBBLIGATORIA is
 * true.
 */
public final class ReplicaDiProva {

    private static final Path PROGRAMMI = Path.of("/usr/lib/postgresql/15/bin");
    private static final String COME_AVERLO = "No " + PROGRAMMI + ": on Debian, apt-get install postgresql-15";
    private static final Accesso.Ruolo SUPERUTENTE = new Accesso.Ruolo("postgres", "superutente");
    private static @Nullable ReplicaDiProva accesa;

    private final Path cartella;
    private final int primaria;
    private final int replica;

    private ReplicaDiProva(Path cartella) throws IOException {
        this.cartella = cartella;
        this.primaria = porta();
        this.replica = porta();
    }

    /** Starts both before the tests of a class, and before Spring where it stands above it; stops them afterwards. */
    public static final class Accesa implements BeforeAllCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext contesto) throws Exception {
            if (!Files.isExecutable(PROGRAMMI.resolve("pg_basebackup"))) {
                if (Boolean.parseBoolean(System.getenv("FILO_REPLICA_OBBLIGATORIA"))) {
                    throw new AssertionError(COME_AVERLO);
                }
                Assumptions.abort(COME_AVERLO);
            }
            var banche = new ReplicaDiProva(Files.createTempDirectory("filo-replica"));
            accesa = banche;
            banche.prepara();
        }

        @Override
        public void afterAll(ExtensionContext contesto) throws Exception {
            var banche = accesa;
            accesa = null;
            if (banche != null) {
                banche.spegni("replica");
                banche.spegni("primaria");
                FileSystemUtils.deleteRecursively(banche.cartella);
            }
        }
    }

    public static ReplicaDiProva accesa() {
        var banche = accesa;
        if (banche == null) {
            throw new IllegalStateException("not started");
        }
        return banche;
    }

    private void prepara() throws Exception {
        var password = cartella.resolve("password");
        Files.writeString(password, SUPERUTENTE.password());
        esegui(
                "initdb",
                "--pgdata=" + cartella.resolve("primaria"),
                "--username=" + SUPERUTENTE.nome(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=it-IT",
                "--no-sync");
        accendi("primaria", primaria);
        try (var connessione =
                DriverManager.getConnection(url(primaria, "postgres"), SUPERUTENTE.nome(), SUPERUTENTE.password())) {
            var bootstrap = new Bootstrap(connessione);
            bootstrap.ruolo(accesso().proprietario());
            bootstrap.ruolo(accesso().applicazione());
            bootstrap.posta();
            bootstrap.banca("filo");
        }
        esegui(
                "pg_basebackup",
                "--pgdata=" + cartella.resolve("replica"),
                "--dbname=host=127.0.0.1 port=" + primaria + " user=" + SUPERUTENTE.nome() + " password="
                        + SUPERUTENTE.password(),
                "--write-recovery-conf",
                "--checkpoint=fast",
                "--no-sync");
        accendi();
    }

    public Accesso accesso() {
        return new Accesso(
                url(primaria, "filo"),
                new Accesso.Ruolo(Accesso.PROPRIETARIO, "proprietario"),
                new Accesso.Ruolo(Accesso.APPLICAZIONE, "applicazione"));
    }

    /** What makes an application read from the replica. */
    public Map<String, Object> proprieta() {
        return Map.of("filo.lettura.url", url(replica, "filo"));
    }

    /** On the primary, past every wall. */
    public JdbcClient primaria() {
        return superutente(primaria);
    }

    public JdbcClient replica() {
        return superutente(replica);
    }

    /** Every statement that the replica was sent since it was started. */
    public String chiestoAllaReplica() throws IOException {
        return Files.readString(cartella.resolve("replica.log"));
    }

    /** Waits until the replica has all that the primary has written. */
    public void aspetta() {
        var lsn = primaria()
                .sql("select pg_current_wal_lsn()::text")
                .query(String.class)
                .single();
        finche(() -> replica()
                .sql("select pg_last_wal_replay_lsn() >= cast(? as pg_lsn)")
                .param(lsn)
                .query(Boolean.class)
                .single());
    }

    /** The replica goes on receiving, and shows nothing of it. */
    public void sospendi() {
        replica().sql("select pg_wal_replay_pause()").query((rs, n) -> true).single();
        finche(() -> replica()
                .sql("select pg_get_wal_replay_pause_state() = 'paused'")
                .query(Boolean.class)
                .single());
    }

    public void riprendi() {
        replica().sql("select pg_wal_replay_resume()").query((rs, n) -> true).single();
        aspetta();
    }

    /** Cuts the replica off, or connects it again. */
    public void collega(boolean si) {
        var auto = cartella.resolve("replica/postgresql.auto.conf");
        try {
            var testo = Files.readString(auto);
            Files.writeString(
                    auto,
                    si
                            ? testo.replace("#primary_conninfo", "primary_conninfo")
                            : testo.replace("primary_conninfo", "#primary_conninfo"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        replica().sql("select pg_reload_conf()").query(Boolean.class).single();
        finche(() -> si
                == replica()
                        .sql("select exists (select from pg_stat_wal_receiver where status = 'streaming')")
                        .query(Boolean.class)
                        .single());
    }

    public static void finche(BooleanSupplier cosa) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(cosa::getAsBoolean);
    }

    /** Starts the replica. */
    public void accendi() throws Exception {
        accendi("replica", replica);
    }

    /** Stops the replica. */
    public void spegni() throws Exception {
        spegni("replica");
    }

    private void accendi(String quale, int porta) throws Exception {
        esegui(
                "pg_ctl",
                "start",
                "--wait",
                "--silent",
                "--pgdata=" + cartella.resolve(quale),
                "--log=" + cartella.resolve(quale + ".log"),
                "--options=-c port=" + porta + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                        + " -c fsync=off -c log_statement=all -c wal_retrieve_retry_interval=500ms");
    }

    private void spegni(String quale) throws Exception {
        if (Files.exists(cartella.resolve(quale).resolve("postmaster.pid"))) {
            esegui("pg_ctl", "stop", "--wait", "--silent", "--mode=immediate", "--pgdata=" + cartella.resolve(quale));
        }
    }

    private void esegui(String programma, String... argomenti) throws IOException, InterruptedException {
        var comando = new ArrayList<>(ProgrammiPostgres.senzaRadice());
        comando.add(PROGRAMMI.resolve(programma).toString());
        comando.addAll(List.of(argomenti));
        var uscita = cartella.resolve(programma + ".out");
        var esito = new ProcessBuilder(comando)
                .redirectErrorStream(true)
                .redirectOutput(uscita.toFile())
                .start()
                .waitFor();
        if (esito != 0) {
            throw new IllegalStateException(programma + ": " + Files.readString(uscita));
        }
    }

    private static JdbcClient superutente(int porta) {
        return JdbcClient.create(
                new DriverManagerDataSource(url(porta, "filo"), SUPERUTENTE.nome(), SUPERUTENTE.password()));
    }

    private static String url(int porta, String banca) {
        return "jdbc:postgresql://127.0.0.1:" + porta + "/" + banca;
    }

    private static int porta() throws IOException {
        try (var libera = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return libera.getLocalPort();
        }
    }
}
