package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.persistence.ConBanca;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole application while all places for files are taken, by one that somebody is slow to send. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"filo.file-insieme=1", "filo.richieste-attesa=10ms"})
@ConBanca
class AffluenzaIT {

    private static final String CORPO =
            "--x\r\nContent-Disposition: form-data; name=\"nota\"\r\n\r\nniente\r\n--x--\r\n";

    @LocalServerPort
    private int porta;

    @Autowired
    private FiltroAffluenza filtro;

    private final HttpClient browser = HttpClient.newHttpClient();

    @AfterEach
    void chiude() {
        browser.close();
    }

    @Test
    void quando_tutti_i_posti_dei_file_sono_presi_si_risponde_di_riprovare_e_poi_di_nuovo() throws Exception {
        try (var lento = new Socket(InetAddress.getLoopbackAddress(), porta)) {
            lento.getOutputStream().write(testata().getBytes(StandardCharsets.UTF_8));
            finche(1);

            var respinta = risposta("/cartelle.csv");
            assertThat(respinta.statusCode()).isEqualTo(503);
            assertThat(respinta.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(respinta.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(respinta.body()).contains("Filo è molto carico in questo momento");
            assertThat(risposta("/login").statusCode()).as("a page").isEqualTo(200);
            assertThat(risposta("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(risposta("/risorse/css/filo.css").statusCode()).isEqualTo(200);

            lento.getOutputStream().write(CORPO.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(lento.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .as("who was inside is answered: nobody is signed in")
                    .isEqualTo("HTTP/1.1 302");
        }
        finche(0);
        assertThat(risposta("/cartelle.csv").statusCode()).isEqualTo(302);
    }

    private String testata() {
        return """
                POST /accesso/importazioni HTTP/1.1\r
                Host: localhost:%d\r
                Content-Type: multipart/form-data; boundary=x\r
                Content-Length: %d\r
                \r
                """.formatted(porta, CORPO.length());
    }

    private void finche(int alLavoro) {
        while (filtro.alLavoro() != alLavoro) {
            Thread.onSpinWait();
        }
    }

    private HttpResponse<String> risposta(String percorso) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + porta + percorso))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
