package it.filo.base.persistence;

import com.github.dockerjava.api.exception.NotFoundException;
import it.filo.base.Cassaforte;
import it.filo.zona.persistence.CifraLuoghiDelleSedute;
import it.filo.zona.persistence.CifraTestiInChiaro;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one place that chooses the PostgreSQL of the tests: Testcontainers where an engine answers and has the image,
 * otherwise the embedded binaries; {@code FILO_TEST_DB=testcontainers|incorporato} decides instead. One server for each
 * JVM; the migrations run once, into a template that each Spring context gets a copy of.
 */
public final class BancaDiProva {

    /** Fills a template once; every context that asks for it gets a copy of the result. */
    public interface Preparazione {

        void prepara(Accesso banca) throws Exception;
    }

    static final Path PROGRAMMI = Path.of("target", "banca-di-prova").toAbsolutePath();
    static final Path CARTELLA =
            PROGRAMMI.resolve(Long.toString(ProcessHandle.current().pid()));

    private static final String IMMAGINE = "postgres:18";
    private static final String MIGRATA = "modello_migrato";
    private static final AtomicInteger COPIE = new AtomicInteger();
    private static final Set<String> MODELLI = new HashSet<>();
    private static @Nullable Server server;

    private interface Server {

        Accesso.Ruolo superutente();

        Accesso accesso(String banca);
    }

    private BancaDiProva() {}

    /** A new database with the schema of today and no rows. */
    public static Accesso nuova() {
        return copiaDi(MIGRATA);
    }

    /** A new database with what the preparation, which runs once in this JVM, put into it. */
    public static synchronized Accesso nuova(Class<? extends Preparazione> preparazione) {
        var modello = "modello_" + preparazione.getSimpleName().toLowerCase(Locale.ROOT);
        modello(
                modello,
                MIGRATA,
                accesso -> preparazione.getDeclaredConstructor().newInstance().prepara(accesso));
        return copiaDi(modello);
    }

    /** For tests of what a superuser must not do. */
    public static Accesso.Ruolo superutente() {
        return server().superutente();
    }

    private static Connection daSuperutente(Server server) throws SQLException {
        var ruolo = server.superutente();
        return DriverManager.getConnection(server.accesso("postgres").url(), ruolo.nome(), ruolo.password());
    }

    /** What makes an application use a database of the tests. */
    public static Map<String, Object> proprieta(Accesso accesso) {
        return Map.of(
                "spring.datasource.url", accesso.url(),
                "spring.datasource.username", accesso.applicazione().nome(),
                "spring.datasource.password", accesso.applicazione().password(),
                "spring.flyway.user", accesso.proprietario().nome(),
                "spring.flyway.password", accesso.proprietario().password(),
                "spring.datasource.hikari.maximum-pool-size", "8",
                "spring.datasource.hikari.minimum-idle", "1",
                "filo.incorporato", "false",
                "filo.dati", CARTELLA.toString(),
                "filo.chiave-crea", "true");
    }

    private static synchronized Accesso copiaDi(String modello) {
        modello(MIGRATA, "template1", BancaDiProva::migra);
        return copia(modello, "prova_" + COPIE.incrementAndGet());
    }

    private static synchronized void modello(String nome, String da, Preparazione preparazione) {
        if (MODELLI.contains(nome)) {
            return;
        }
        if (da.equals(MIGRATA)) {
            modello(MIGRATA, "template1", BancaDiProva::migra);
        }
        try {
            preparazione.prepara(copia(da, nome));
        } catch (Exception e) {
            throw new IllegalStateException("preparing " + nome, e);
        }
        MODELLI.add(nome);
    }

    private static Accesso copia(String modello, String nome) {
        try (var superutente = daSuperutente(server())) {
            new Bootstrap(superutente).bancaDa(modello, nome);
            return server().accesso(nome);
        } catch (SQLException e) {
            throw new IllegalStateException("copying " + modello, e);
        }
    }

    /** A new database without even a schema. */
    public static synchronized Accesso vuota() {
        return copia("template1", "prova_" + COPIE.incrementAndGet());
    }

    /** Runs something while the owner does not belong to the role of the mailbox, as before it was introduced. */
    public static synchronized void senzaPosta(Runnable cosa) throws SQLException {
        try (var superutente = daSuperutente(server());
                var comando = superutente.createStatement()) {
            comando.execute("revoke " + Accesso.POSTA + " from " + Accesso.PROPRIETARIO);
            try {
                cosa.run();
            } finally {
                new Bootstrap(superutente).posta();
            }
        }
    }

    /** Of an empty database, which holds nothing to encrypt. */
    public static ObjectProvider<Cassaforte> senzaCassaforte() {
        return new StaticListableBeanFactory().getBeanProvider(Cassaforte.class);
    }

    private static void migra(Accesso accesso) {
        flyway(accesso, senzaCassaforte()).load().migrate();
    }

    /** The migrations as the application runs them. */
    public static FluentConfiguration flyway(Accesso accesso, ObjectProvider<Cassaforte> cassaforte) {
        return Flyway.configure()
                .dataSource(
                        accesso.url(),
                        accesso.proprietario().nome(),
                        accesso.proprietario().password())
                .placeholders(Map.of("app", accesso.applicazione().nome()))
                .javaMigrations(new CifraTestiInChiaro(cassaforte), new CifraLuoghiDelleSedute(cassaforte));
    }

    private static synchronized Server server() {
        var avviato = server;
        if (avviato == null) {
            avviato = conContenitore() ? contenitore() : incorporato();
            server = avviato;
        }
        return avviato;
    }

    private static boolean conContenitore() {
        return switch (String.valueOf(System.getenv("FILO_TEST_DB"))) {
            case "testcontainers" -> true;
            case "incorporato" -> false;
            default -> motoreConImmagine();
        };
    }

    /** Without the image the pull would keep the build waiting, on some machines for ever. */
    private static boolean motoreConImmagine() {
        if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))) {
            return false;
        }
        try {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return false;
            }
            DockerClientFactory.lazyClient().inspectImageCmd(IMMAGINE).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static Server contenitore() {
        var contenitore = new PostgreSQLContainer(IMMAGINE)
                .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=icu --icu-locale=it-IT")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        contenitore.start();
        return preparato(new Server() {
            @Override
            public Accesso.Ruolo superutente() {
                return new Accesso.Ruolo(contenitore.getUsername(), contenitore.getPassword());
            }

            @Override
            public Accesso accesso(String banca) {
                return new Accesso(
                        "jdbc:postgresql://" + contenitore.getHost() + ":" + contenitore.getMappedPort(5432) + "/"
                                + banca,
                        new Accesso.Ruolo(Accesso.PROPRIETARIO, "proprietario"),
                        new Accesso.Ruolo(Accesso.APPLICAZIONE, "applicazione"));
            }
        });
    }

    private static Server preparato(Server server) {
        try (var superutente = daSuperutente(server)) {
            var bootstrap = new Bootstrap(superutente);
            bootstrap.ruolo(server.accesso("").proprietario());
            bootstrap.ruolo(server.accesso("").applicazione());
            bootstrap.posta();
            return server;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Server incorporato() {
        sgombera();
        var postgres = PostgresIncorporato.avvia(
                new CartellaDati(CARTELLA),
                PROGRAMMI,
                Map.of(
                        "fsync",
                        "off",
                        "synchronous_commit",
                        "off",
                        "full_page_writes",
                        "off",
                        "max_connections",
                        "300"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.close();
            elimina(CARTELLA);
        }));
        return new Server() {
            @Override
            public Accesso.Ruolo superutente() {
                return postgres.superutente();
            }

            @Override
            public Accesso accesso(String banca) {
                return postgres.accesso(banca);
            }
        };
    }

    /** Stops and removes what test runs that were killed left behind. */
    private static void sgombera() {
        if (!Files.isDirectory(PROGRAMMI)) {
            return;
        }
        try (var cartelle = Files.list(PROGRAMMI)) {
            List<Path> morte = cartelle.filter(c -> c.getFileName().toString().matches("\\d+"))
                    .filter(c -> ProcessHandle.of(Long.parseLong(c.getFileName().toString()))
                            .isEmpty())
                    .toList();
            for (var morta : morte) {
                PostgresIncorporato.spegni(new CartellaDati(morta), PROGRAMMI);
                elimina(morta);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void elimina(Path cartella) {
        try {
            FileSystemUtils.deleteRecursively(cartella);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
