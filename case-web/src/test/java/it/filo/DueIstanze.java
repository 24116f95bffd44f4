package it.filo;

import it.filo.base.persistence.Accesso;
import it.filo.base.persistence.BancaDiProva;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/**
 * Two processes of the packaged application on one database, behind the nginx of this machine with the configuration
 * that docs/esercizio.md gives. Without nginx the tests are skipped, or fail where the environment variable
 * FILO_NGINX_OBBLIGATORIO is true.
 */
public final class DueIstanze implements AutoCloseable {

    private static final String COME_AVERLO =
            "No nginx found: install one (on Debian: apt-get install nginx-light), or name it in FILO_NGINX";
    private static final Path GUIDA = Path.of("..", "docs", "esercizio.md");
    private static final List<Integer> PORTE_DELLA_GUIDA = List.of(8081, 8082);

    /** What only a real server has: certificates and its name. */
    private static final Pattern DEL_SERVER_VERO = Pattern.compile("(?m)^\\s*(listen|ssl_|server_name).*\\R");

    private static final Duration AVVIO = Duration.ofMinutes(10);

    private final Path cartella;
    private final Map<String, Object> proprieta;
    private final List<Integer> porte;
    private final int porta;
    private final List<Process> istanze = new ArrayList<>();
    private @Nullable Process nginx;

    private DueIstanze(Path cartella, Map<String, Object> proprieta) throws IOException {
        this.cartella = cartella;
        this.proprieta = proprieta;
        var libere = libere(PORTE_DELLA_GUIDA.size() + 1);
        this.porta = libere.removeLast();
        this.porte = libere;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        porte.forEach(p -> istanze.add(accendi(p)));
        try {
            porte.forEach(p -> aspetta(cartella, p, istanze));
            this.nginx = esegui(
                    cartella,
                    "nginx.log",
                    List.of(nginx().toString(), "-e", file("errori.log"), "-c", configurazione()));
            aspetta(cartella, porta, istanze);
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    /** Both at once on the database of a test, which holds the demo. */
    static DueIstanze avvia(Accesso banca) {
        if (!Files.isExecutable(nginx())) {
            if (Boolean.parseBoolean(System.getenv("FILO_NGINX_OBBLIGATORIO"))) {
                throw new AssertionError(COME_AVERLO);
            }
            Assumptions.abort(COME_AVERLO);
        }
        try {
            var proprieta = new HashMap<>(BancaDiProva.proprieta(banca));
            proprieta.put("filo.demo", "true");
            proprieta.put("filo.tentativi-al-minuto", "100000");
            var cartella = Path.of("target", "due-istanze").toAbsolutePath();
            FileSystemUtils.deleteRecursively(cartella);
            return new DueIstanze(Files.createDirectories(cartella), proprieta);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path nginx() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("FILO_NGINX")),
                        Stream.of(
                                "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("nginx"));
    }

    /** Of nginx. */
    public String indirizzo() {
        return "http://localhost:" + porta;
    }

    public int porta() {
        return porta;
    }

    /** How many requests each instance has answered, in the order of the ports. */
    public List<Long> risposte() {
        try (var righe = Files.lines(Path.of(file("richieste.log")))) {
            var chi = righe.map(r -> r.substring(r.lastIndexOf(' ') + 1)).toList();
            return porte.stream()
                    .map(p -> chi.stream().filter(c -> c.endsWith(":" + p)).count())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the kernel does when memory is short: SIGKILL, and nobody hears of it. */
    public void uccidi(int quale) {
        istanze.get(quale).destroyForcibly();
    }

    public void riaccendi(int quale) {
        istanze.set(quale, accendi(porte.get(quale)));
        aspetta(cartella, porte.get(quale), istanze);
    }

    private Process accendi(int porta) {
        return accendi(cartella, porta, List.of(), proprieta);
    }

    /** One process of the packaged application, which writes its log into the folder. */
    static Process accendi(Path cartella, int porta, List<String> java, Map<String, ?> proprieta) {
        var comando = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        comando.addAll(java);
        comando.addAll(List.of("-jar", jar().toString(), "--server.port=" + porta));
        proprieta.forEach((nome, valore) -> comando.add("--" + nome + "=" + valore));
        return esegui(cartella, log(porta), comando);
    }

    static String log(int porta) {
        return "filo-" + porta + ".log";
    }

    private static Path jar() {
        try (var file = Files.list(Path.of("target"))) {
            return file.map(Path::toAbsolutePath)
                    .filter(f -> f.getFileName().toString().matches("case-web-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("case-web is not packaged: run the phase verify"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process esegui(Path cartella, String log, List<String> comando) {
        try {
            return new ProcessBuilder(comando)
                    .directory(cartella.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(cartella.resolve(log).toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String nome) {
        return cartella.resolve(nome).toString();
    }

    /** Around what the guide says stands what a server has already: where it writes, and what it notes of a request. */
    private String configurazione() throws IOException {
        var guida = Files.readString(GUIDA);
        var blocco = Pattern.compile("```nginx\\n(.*?)```", Pattern.DOTALL).matcher(guida);
        if (!blocco.find()) {
            throw new AssertionError("no nginx in " + GUIDA);
        }
        var sito = DEL_SERVER_VERO
                .matcher(blocco.group(1))
                .replaceAll("")
                .replaceFirst("server \\{\\R", "server {\n  listen 127.0.0.1:" + porta + ";\n");
        for (int n = 0; n < porte.size(); n++) {
            sito = sito.replace("127.0.0.1:" + PORTE_DELLA_GUIDA.get(n), "127.0.0.1:" + porte.get(n));
        }
        var temporanee = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(chi -> chi + "_temp_path " + file(chi) + ";\n")
                .reduce("", String::concat);
        return Files.writeString(Path.of(file("nginx.conf")), """
            daemon off;
            master_process off;
            pid %s;
            events {}
            http {
            %s
            log_format chi '$request $status $upstream_addr';
            access_log %s chi;
            %s
            }
            """.formatted(
                                file("nginx.pid"), temporanee, file("richieste.log"), sito))
                .toString();
    }

    static List<Integer> libere(int quante) throws IOException {
        var aperte = new ArrayList<ServerSocket>();
        try {
            for (int n = 0; n < quante; n++) {
                aperte.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new ArrayList<>(
                    aperte.stream().map(ServerSocket::getLocalPort).toList());
        } finally {
            for (var aperta : aperte) {
                aperta.close();
            }
        }
    }

    /** Until it answers, as long as one of them is alive. */
    static void aspetta(Path cartella, int porta, List<Process> istanze) {
        var fine = System.nanoTime() + AVVIO.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var salute = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + porta + "/actuator/health"))
                    .build();
            while (stato(client, salute).filter(s -> s == 200).isEmpty()) {
                if (System.nanoTime() > fine || istanze.stream().noneMatch(Process::isAlive)) {
                    throw new IllegalStateException("nothing answers: see " + cartella);
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Integer> stato(HttpClient client, HttpRequest richiesta) throws InterruptedException {
        try {
            return Optional.of(client.send(richiesta, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (nginx != null) {
            nginx.destroy();
        }
        istanze.forEach(Process::destroy);
    }
}
