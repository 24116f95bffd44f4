package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Renders every shared fragment once, without database and without the door. */
class FrammentiTest {

    private static ConfigurableApplicationContext contesto;

    @BeforeAll
    static void apri() {
        contesto = new SpringApplicationBuilder(PaginaDiProva.class)
                .run("--server.port=0", "--spring.main.banner-mode=off");
    }

    @AfterAll
    static void chiudi() {
        contesto.close();
    }

    @Test
    void una_pagina_con_tutti_i_frammenti_non_ha_niente_che_la_politica_di_sicurezza_vieti() throws Exception {
        for (var indirizzo :
                List.of("/prova", "/prova?errori", "/prova/conflitto", "/privacy", "/note-legali", "/accessibilita")) {
            assertThat(pagina(indirizzo))
                    .doesNotContain(" style=", "<style", "javascript:", " th:")
                    .doesNotContainPattern(" on[a-z]+=");
        }
    }

    @Test
    void ogni_etichetta_e_ogni_descrizione_porta_a_un_campo_che_c_e() throws Exception {
        for (var indirizzo : List.of("/prova", "/prova?errori", "/prova/conflitto")) {
            var html = pagina(indirizzo);
            var ids = trovati(html, " id=\"([^\"]+)\"");
            assertThat(ids).doesNotHaveDuplicates();
            for (var attributo : List.of("for", "aria-describedby", "aria-labelledby")) {
                var nominati = new HashSet<String>();
                trovati(html, " " + attributo + "=\"([^\"]+)\"").forEach(v -> nominati.addAll(List.of(v.split(" "))));
                assertThat(ids).as(attributo).containsAll(nominati);
            }
            assertThat(ids).containsAll(trovati(html, "<li><a href=\"#([^\"]+)\""));
        }
    }

    @Test
    void gli_errori_sono_nel_titolo_in_cima_e_al_campo_e_quanto_scritto_resta() throws Exception {
        var html = pagina("/prova?errori");
        assertThat(html)
                .contains("<title>Errore: Analisi preliminare · Filo</title>")
                .contains("Ci sono 3 errori da correggere")
                .contains("href=\"#nascita\"")
                .contains("value=\"31/02/2026\"")
                .contains("aria-describedby=\"nascita-aiuto nascita-errore\"");
        assertThat(trovati(html, "(aria-invalid=\"true\")").size()).isGreaterThanOrEqualTo(3);
        assertThat(pagina("/prova")).doesNotContain("aria-invalid");
    }

    @Test
    void un_conflitto_mostra_tutti_e_due_i_testi_e_li_unisce() throws Exception {
        var risposta = risposta("/prova/conflitto");
        assertThat(risposta.statusCode()).isEqualTo(409);
        assertThat(risposta.body())
                .contains("Il mio testo", "Il loro testo", "Tieni la mia", "Tieni l’altra", "Unisci")
                .contains("<input type=\"hidden\" name=\"versione\" value=\"7\">");
    }

    @Test
    void un_guasto_da_un_codice_da_comunicare_e_nient_altro() throws Exception {
        var risposta = risposta("/prova/guasto");
        assertThat(risposta.statusCode()).isEqualTo(500);
        assertThat(risposta.body()).containsPattern("[0-9A-F]{4}-[0-9A-F]{4}").doesNotContain("guasto di prova");
    }

    @Test
    void stile_caratteri_e_simboli_vengono_da_qui() throws Exception {
        for (var risorsa : List.of(
                "/webjars/bootstrap-italia/dist/css/bootstrap-italia.min.css",
                "/webjars/bootstrap-italia/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-regular.woff2",
                "/webjars/bootstrap-italia/dist/svg/sprites.svg",
                "/risorse/css/filo.css",
                "/risorse/css/caratteri.css",
                "/risorse/js/filo.js",
                "/risorse/img/filo.svg")) {
            assertThat(risposta(risorsa).statusCode()).as(risorsa).isEqualTo(200);
        }
    }

    private static String pagina(String indirizzo) throws Exception {
        return risposta(indirizzo).body();
    }

    private static HttpResponse<String> risposta(String indirizzo) throws Exception {
        var porta = contesto.getEnvironment().getRequiredProperty("local.server.port");
        try (var browser = HttpClient.newHttpClient()) {
            var richiesta = HttpRequest.newBuilder(URI.create("http://localhost:" + porta + indirizzo))
                    .header("Accept", "text/html")
                    .build();
            return browser.send(richiesta, BodyHandlers.ofString());
        }
    }

    private static List<String> trovati(String html, String modello) {
        return Pattern.compile(modello)
                .matcher(html)
                .results()
                .map(r -> r.group(1))
                .toList();
    }
}
