package it.filo.base.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the data folder: a database for real data, so it syncs to disk, asks for passwords from the
 * first moment, listens on the loopback address only, and outlives the death of the JVM without losing anything.
 */
final class PostgresIncorporato implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresIncorporato.class);
    private static final String BANCA = "filo";
    private static final int MINUTI_DI_ATTESA = 5;

    private final CartellaDati dati;
    private final Path cluster;
    private final ProgrammiPostgres programmi;
    private final Map<String, String> impostazioni;
    private final FileChannel inUso;
    private final Segreti segreti;

    private PostgresIncorporato(CartellaDati dati, Path programmi, Map<String, String> impostazioni) {
        this.dati = dati;
        this.cluster = dati.file("postgres");
        this.impostazioni = impostazioni;
        dati.crea();
        this.inUso = occupa();
        this.programmi = ProgrammiPostgres.in(programmi);
        this.segreti = Segreti.in(dati.file("postgres.segreti"));
    }

    static PostgresIncorporato avvia(CartellaDati dati) {
        return avvia(dati, dati.percorso(), Map.of());
    }

    /**
     * Starts it.
     *
     * @param programmi folder for the unpacked programs
     * @param impostazioni server settings over ours
     */
    static PostgresIncorporato avvia(CartellaDati dati, Path programmi, Map<String, String> impostazioni) {
        var postgres = new PostgresIncorporato(dati, programmi, impostazioni);
        try {
            postgres.fermaOrfano();
            postgres.inizializza();
            postgres.accendi();
            postgres.preparaRuoli();
            return postgres;
        } catch (RuntimeException e) {
            try (postgres) {
                throw e;
            }
        }
    }

    /** Stops what may still run in the folder, and starts nothing. */
    static void spegni(CartellaDati dati, Path programmi) {
        try (var postgres = new PostgresIncorporato(dati, programmi, Map.of())) {
            postgres.fermaOrfano();
        }
    }

    Accesso accesso() {
        return accesso(BANCA);
    }

    Accesso accesso(String banca) {
        return new Accesso(
                url(banca),
                new Accesso.Ruolo(Accesso.PROPRIETARIO, segreti.password(Accesso.PROPRIETARIO)),
                new Accesso.Ruolo(Accesso.APPLICAZIONE, segreti.password(Accesso.APPLICAZIONE)));
    }

    /** For bootstrap only; nothing that serves a request connects like this. */
    Accesso.Ruolo superutente() {
        return new Accesso.Ruolo(Segreti.SUPERUTENTE, segreti.password(Segreti.SUPERUTENTE));
    }

    private String url(String banca) {
        return "jdbc:postgresql://127.0.0.1:" + segreti.porta() + "/" + banca;
    }

    /** The lock dies with the process that holds it: what runs in the folder without a lock is an orphan. */
    private FileChannel occupa() {
        try {
            var canale =
                    FileChannel.open(dati.file("in-uso.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (canale.tryLock() != null) {
                    return canale;
                }
            } catch (OverlappingFileLockException e) {
                LOG.debug("already locked by this process", e);
            }
            canale.close();
        } catch (IOException e) {
            throw new UncheckedIOException("La cartella dei dati " + dati.percorso() + " non si può usare", e);
        }
        throw new IllegalStateException("La cartella dei dati " + dati.percorso()
                + " è già in uso da un altro Filo: fermarlo, oppure indicare un'altra cartella con FILO_DATI");
    }

    /** initdb with the password from the start: there is no moment in which somebody else on the machine is let in. */
    private void inizializza() {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        var password = dati.file("postgres.password");
        CartellaDati.scriviSegreto(password, segreti.password(Segreti.SUPERUTENTE));
        try {
            esegui(
                    "initdb",
                    "--pgdata=" + cluster,
                    "--username=" + Segreti.SUPERUTENTE,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=it-IT",
                    "--data-checksums");
        } finally {
            try {
                Files.deleteIfExists(password);
            } catch (IOException e) {
                LOG.warn("{} could not be deleted", password, e);
            }
        }
    }

    /**
     * Stops a PostgreSQL that survived a hard death of its JVM, so that its sessions and locks end too. The number in
     * {@code postmaster.pid} may meanwhile belong to another program, which must live on, or to a process that is dead
     * but not yet buried: PostgreSQL would wait for both. A number of nobody is left to PostgreSQL, which looks closer.
     */
    private void fermaOrfano() {
        var pid = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(pid)) {
                return;
            }
            var numero = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
            var vivo = ProcessHandle.of(numero).filter(ProcessHandle::isAlive);
            if (vivo.isEmpty()) {
                return;
            }
            var comando = vivo.get().info().command();
            if (comando.map(c -> c.endsWith("postgres")).orElse(!libera(segreti.porta()))) {
                LOG.info("Stopping a PostgreSQL that a former run left behind (process {})", numero);
                ferma();
            } else {
                Files.delete(pid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Il file " + pid + " non si può leggere", e);
        }
    }

    private void accendi() {
        var porta = segreti.porta();
        if (!libera(porta)) {
            throw new IllegalStateException("La porta " + porta + " del database incorporato è occupata da un altro"
                    + " programma: fermarlo, oppure togliere la riga «porta» da " + segreti.file());
        }
        var opzioni = new ArrayList<String>();
        var valori = new TreeMap<>(Map.of(
                "port", Integer.toString(porta),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "password_encryption", "scram-sha-256",
                "fsync", "on",
                "synchronous_commit", "on",
                "max_connections", "60",
                "shared_buffers", "128MB",
                "log_checkpoints", "off",
                // Of a refused row the log says which rule refused it, and not whose it was.
                "log_error_verbosity", "terse"));
        valori.putAll(impostazioni);
        valori.forEach((nome, valore) -> opzioni.add("-c " + nome + "='" + valore + "'"));
        esegui(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + TimeUnit.MINUTES.toSeconds(MINUTI_DI_ATTESA),
                "--silent",
                "--pgdata=" + cluster,
                "--log=" + dati.file("postgres.log"),
                "--options=" + String.join(" ", opzioni));
    }

    private static boolean libera(int porta) {
        try (var prova = new ServerSocket()) {
            prova.setReuseAddress(true);
            prova.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), porta));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void preparaRuoli() {
        try (var connessione = DriverManager.getConnection(
                url("postgres"), superutente().nome(), superutente().password())) {
            var bootstrap = new Bootstrap(connessione);
            bootstrap.ruolo(accesso().proprietario());
            bootstrap.ruolo(accesso().applicazione());
            bootstrap.posta();
            bootstrap.banca(BANCA);
        } catch (SQLException e) {
            throw new IllegalStateException("Il database incorporato in " + cluster + " non risponde", e);
        }
    }

    private void ferma() {
        esegui(
                "pg_ctl",
                "stop",
                "--wait",
                "--timeout=" + TimeUnit.MINUTES.toSeconds(MINUTI_DI_ATTESA),
                "--silent",
                "--mode=fast",
                "--pgdata=" + cluster);
    }

    private void esegui(String programma, String... argomenti) {
        var comando = programmi.comando(programma);
        comando.addAll(List.of(argomenti));
        var uscita = dati.file(programma + ".log");
        try {
            var processo = new ProcessBuilder(comando)
                    .redirectErrorStream(true)
                    .redirectOutput(uscita.toFile())
                    .start();
            if (processo.waitFor() != 0) {
                throw new IllegalStateException(programma + " non è riuscito: si vedano " + uscita + " e "
                        + dati.file("postgres.log") + "\n" + Files.readString(uscita));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(programma + " non parte", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(programma + " interrotto", e);
        }
    }

    /** Lets go of the folder without stopping anything, as the death of the JVM does. */
    void abbandona() {
        try {
            inUso.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once is enough: who has let go of the folder stops nothing that somebody else runs there by then. */
    @Override
    public void close() {
        if (!inUso.isOpen()) {
            return;
        }
        try {
            if (Files.exists(cluster.resolve("postmaster.pid"))) {
                ferma();
            }
        } finally {
            abbandona();
        }
    }
}
