package it.filo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a real port, without a browser: for the answers that only the whole server gives. */
public final class Navigatore {

    private static final Pattern NASCOSTO = Pattern.compile("name=\"(_csrf|_modulo)\" value=\"([^\"]+)\"");

    private final CookieManager biscotti = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(biscotti).build();
    private final int porta;

    public Navigatore(int porta) {
        this.porta = porta;
    }

    public static Navigatore entra(int porta, String username, String password)
            throws IOException, InterruptedException {
        var chi = new Navigatore(porta);
        assertThat(chi.invia("/login", "/login", "username", username, "password", password)
                        .statusCode())
                .isEqualTo(302);
        return chi;
    }

    public HttpResponse<String> apre(String percorso) throws IOException, InterruptedException {
        return manda(richiesta(percorso).GET());
    }

    /** An address that is no URI, as a person may type it. */
    public String apreAllaLettera(String percorso) throws IOException {
        try (var presa = new Socket("localhost", porta)) {
            presa.getOutputStream()
                    .write(("GET " + percorso + " HTTP/1.1\r\nHost: localhost:" + porta
                                    + "\r\nAccept: text/html\r\nConnection: close\r\nCookie: " + biscotti()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(presa.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String biscotti() {
        return biscotti.getCookieStore().getCookies().stream()
                .map(c -> c.getName() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Opens a page and sends a form with its tokens. */
    public HttpResponse<String> invia(String pagina, String indirizzo, String... campi)
            throws IOException, InterruptedException {
        var modulo = new StringJoiner("&");
        var aperta = apre(pagina).body();
        var nascosti = NASCOSTO.matcher(aperta);
        var visti = "";
        while (nascosti.find()) {
            if (!visti.contains(nascosti.group(1))) {
                modulo.add(nascosti.group(1) + "=" + codificato(nascosti.group(2)));
                visti += nascosti.group(1);
            }
        }
        for (var i = 0; i < campi.length; i += 2) {
            modulo.add(codificato(campi[i]) + "=" + codificato(campi[i + 1]));
        }
        return manda(richiesta(indirizzo)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(modulo.toString())));
    }

    public HttpResponse<String> manda(HttpRequest.Builder richiesta) throws IOException, InterruptedException {
        return client.send(richiesta.build(), BodyHandlers.ofString());
    }

    public HttpRequest.Builder richiesta(String percorso) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + porta + percorso))
                .header("Accept", "text/html");
    }

    private static String codificato(String testo) {
        return URLEncoder.encode(testo, StandardCharsets.UTF_8);
    }
}
