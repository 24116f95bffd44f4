package it.filo.bench;

import static java.lang.Integer.parseInt;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The packaged application, started as anybody starts it, and the sessions of those who sign in. */
final class Filo implements AutoCloseable {

    private static final Pattern NASCOSTO =
            Pattern.compile("name=\"(_csrf|_modulo|versione|letto)\" value=\"([^\"]+)\"");
    static final String MODULO = "application/x-www-form-urlencoded";
    private static final Duration AVVIO = Duration.ofMinutes(10);

    private final Process processo;
    private final int porta;

    private Filo(Process processo, int porta) {
        this.processo = processo;
        this.porta = porta;
    }

    /** @param java options of the machine of Java, the size of its heap among them */
    static Filo avvia(Banca banca, Path jar, List<String> java) throws IOException, InterruptedException {
        var log = banca.cartella().resolve("filo.log");
        var filo = avvia(jar, java, banca.proprieta(), log);
        filo.aspetta(log);
        return filo;
    }

    /** With its demo zona and the PostgreSQL that it brings along; it need not answer yet. */
    static Filo dimostrativo(Path dati, Path jar, List<String> java) throws IOException {
        return avvia(jar, java, Map.of("filo.dati", dati, "filo.demo", "true"), dati.resolveSibling("filo.log"));
    }

    private static Filo avvia(Path jar, List<String> java, Map<String, ?> proprieta, Path log) throws IOException {
        int porta;
        try (var libera = new ServerSocket(0)) {
            porta = libera.getLocalPort();
        }
        var comando = new ArrayList<String>();
        comando.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        comando.addAll(java);
        comando.add("-jar");
        comando.add(jar.toAbsolutePath().toString());
        comando.add("--server.port=" + porta);
        // Whoever measures signs in from one address.
        comando.add("--filo.tentativi-al-minuto=1000");
        comando.add("--logging.level.org.springframework.boot.availability=debug");
        proprieta.forEach((nome, valore) -> comando.add("--" + nome + "=" + valore));
        var processo = new ProcessBuilder(comando)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(processo::destroy));
        return new Filo(processo, porta);
    }

    /** Returns with the first answer that a person could work with: the form of the sign-in, whole. */
    void primaPagina() throws IOException, InterruptedException {
        var fine = System.nanoTime() + AVVIO.toNanos();
        var login = HttpRequest.newBuilder(URI.create(base() + "/login")).build();
        try (var client = HttpClient.newHttpClient()) {
            while (true) {
                // A whole request each time would take from the start what it is to measure.
                try (var aperta = new Socket(InetAddress.getLoopbackAddress(), porta)) {
                    var risposta = client.send(login, HttpResponse.BodyHandlers.ofString());
                    if (risposta.statusCode() == 200
                            && NASCOSTO.matcher(risposta.body()).find()
                            && risposta.body().contains("</html>")) {
                        return;
                    }
                } catch (IOException e) {
                    if (!processo.isAlive() || System.nanoTime() > fine) {
                        throw e;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    /** Asks it to stop, and waits until it has: writing down what it learned takes it a while. */
    void ferma() throws InterruptedException {
        processo.destroy();
        processo.waitFor(AVVIO.toSeconds(), TimeUnit.SECONDS);
    }

    private void aspetta(Path log) throws IOException, InterruptedException {
        var fine = System.nanoTime() + AVVIO.toNanos();
        // Said once deadlines and working days have been looked at, too.
        while (!Files.readString(log).contains("ACCEPTING_TRAFFIC") || !risponde()) {
            if (!processo.isAlive() || System.nanoTime() > fine) {
                throw new IllegalStateException("Filo does not start: see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean risponde() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var login = HttpRequest.newBuilder(URI.create(base() + "/login")).build();
            return client.send(login, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String base() {
        return "http://127.0.0.1:" + porta;
    }

    long pid() {
        return processo.pid();
    }

    /** Signs in; the answer is the header Cookie of the session. */
    String entra(String username) throws IOException, InterruptedException {
        return entra(username, Territorio.PASSWORD);
    }

    String entra(String username, String password) throws IOException, InterruptedException {
        var biscotti = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(biscotti).build()) {
            var pagina = client.send(
                            HttpRequest.newBuilder(URI.create(base() + "/login"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            var campi = nascosti(pagina);
            campi.put("username", username);
            campi.put("password", password);
            var risposta = client.send(
                    HttpRequest.newBuilder(URI.create(base() + "/login"))
                            .header("Content-Type", MODULO)
                            .POST(HttpRequest.BodyPublishers.ofString(corpo(campi)))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            if (risposta.statusCode() != 302
                    || risposta.headers().firstValue("Location").orElse("").contains("login")) {
                throw new IllegalStateException(username + " does not get in: " + risposta);
            }
            return biscotti.getCookieStore().getCookies().stream()
                    .map(c -> c.getName() + "=" + c.getValue())
                    .collect(Collectors.joining("; "));
        }
    }

    /** Each page answers, and is no page of sign-in or of an error. */
    void apre(List<Pagina> pagine) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (var pagina : pagine) {
                legge(client, pagina);
            }
        }
    }

    /** What a page that is opened gives to who then sends its form: fields, and cookies with the one of the secret. */
    private record Modulo(Map<String, String> campi, String biscotti) {}

    private Modulo modulo(HttpClient client, String pagina, String biscotti) throws IOException, InterruptedException {
        var risposta = client.send(
                HttpRequest.newBuilder(URI.create(base() + pagina))
                        .header("Cookie", biscotti)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var tutti = new ArrayList<>(List.of(biscotti));
        risposta.headers().allValues("Set-Cookie").forEach(nuovo -> tutti.add(nuovo.substring(0, nuovo.indexOf(';'))));
        return new Modulo(nascosti(risposta.body()), String.join("; ", tutti));
    }

    /** Sends a form that has nothing to fill in, of the page that shows it. */
    void invia(String pagina, String dove, String biscotti) throws IOException, InterruptedException {
        invia(pagina, dove, biscotti, Map.of());
    }

    /** @param scritti what is typed into it */
    void invia(String pagina, String dove, String biscotti, Map<String, String> scritti)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            invia(client, compila(client, pagina, dove, biscotti, scritti));
        }
    }

    /** A form that was opened and filled in. */
    record Compilato(String percorso, String biscotti, Map<String, String> campi) {

        private static final String VERSIONE = "versione";

        /** As its page would be after so many savings more, with another text: another sending of the same ticket. */
        Compilato dopo(int volte, Map<String, String> scritti) {
            var altri = new LinkedHashMap<>(campi);
            altri.putAll(scritti);
            altri.merge(
                    VERSIONE, Integer.toString(volte), (era, piu) -> Integer.toString(parseInt(era) + parseInt(piu)));
            return new Compilato(percorso, biscotti, altri);
        }

        String corpo() {
            return Filo.corpo(campi);
        }
    }

    /** @param scritti what is typed into it */
    Compilato compila(HttpClient client, String pagina, String dove, String biscotti, Map<String, String> scritti)
            throws IOException, InterruptedException {
        var modulo = modulo(client, pagina, biscotti);
        modulo.campi().putAll(scritti);
        return new Compilato(dove, modulo.biscotti(), modulo.campi());
    }

    void invia(HttpClient client, Compilato modulo) throws IOException, InterruptedException {
        manda(
                client,
                HttpRequest.newBuilder(URI.create(base() + modulo.percorso()))
                        .header("Cookie", modulo.biscotti())
                        .header("Content-Type", MODULO)
                        .POST(HttpRequest.BodyPublishers.ofString(modulo.corpo())));
    }

    /** Sends a file by the form of a page; the answer is the address it leads to. */
    String carica(String pagina, String campo, Path file, String biscotti) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var modulo = modulo(client, pagina, biscotti);
            var confine = "filo-bench-file";
            var parte = "--" + confine + "\r\nContent-Disposition: form-data; name=\"%s\"";
            var testa = new StringBuilder();
            modulo.campi()
                    .forEach((nome, valore) -> testa.append(parte.formatted(nome))
                            .append("\r\n\r\n")
                            .append(valore)
                            .append("\r\n"));
            testa.append(parte.formatted(campo)).append("; filename=\"esiti.csv\"\r\nContent-Type: text/csv\r\n\r\n");
            return manda(
                    client,
                    HttpRequest.newBuilder(URI.create(base() + pagina))
                            .header("Cookie", modulo.biscotti())
                            .header("Content-Type", "multipart/form-data; boundary=" + confine)
                            .POST(HttpRequest.BodyPublishers.concat(
                                    HttpRequest.BodyPublishers.ofString(testa.toString()),
                                    HttpRequest.BodyPublishers.ofFile(file),
                                    HttpRequest.BodyPublishers.ofString("\r\n--" + confine + "--\r\n"))));
        }
    }

    private static String corpo(Map<String, String> campi) {
        var corpo = new StringJoiner("&");
        campi.forEach((nome, valore) -> corpo.add(nome + "=" + URLEncoder.encode(valore, StandardCharsets.UTF_8)));
        return corpo.toString();
    }

    private static Map<String, String> nascosti(String pagina) {
        var campi = new LinkedHashMap<String, String>();
        var nascosti = NASCOSTO.matcher(pagina);
        while (nascosti.find()) {
            campi.putIfAbsent(nascosti.group(1), nascosti.group(2));
        }
        return campi;
    }

    private static String manda(HttpClient client, HttpRequest.Builder richiesta)
            throws IOException, InterruptedException {
        var risposta = client.send(richiesta.build(), HttpResponse.BodyHandlers.ofString());
        var dove = risposta.headers().firstValue("Location");
        if (dove.isEmpty() || dove.get().contains("login")) {
            throw new IllegalStateException("not taken: " + risposta);
        }
        return URI.create(dove.get()).getPath();
    }

    /** A file, whole: an answer that ends early is an error. */
    void scarica(String percorso, String biscotti, Path file) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var risposta = client.send(
                    HttpRequest.newBuilder(URI.create(base() + percorso))
                            .header("Cookie", biscotti)
                            .build(),
                    HttpResponse.BodyHandlers.ofFile(file));
            if (risposta.statusCode() != 200
                    || risposta.headers().firstValue("Content-Disposition").isEmpty()) {
                throw new IllegalStateException(percorso + " answers " + risposta.statusCode());
            }
        }
    }

    /** What a page says. */
    String legge(HttpClient client, Pagina pagina) throws IOException, InterruptedException {
        var risposta = client.send(
                HttpRequest.newBuilder(URI.create(base() + pagina.percorso()))
                        .header("Cookie", pagina.biscotti())
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (risposta.statusCode() != 200 || !risposta.body().contains(pagina.contiene())) {
            throw new IllegalStateException(pagina.percorso() + " answers " + risposta.statusCode() + ", or without «"
                    + pagina.contiene() + "»");
        }
        return risposta.body();
    }

    @Override
    public void close() {
        processo.destroy();
        try {
            processo.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        processo.destroyForcibly();
    }
}
