package it.filo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import it.filo.operatori.TieniBozze;
import jakarta.servlet.ServletException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address × every account, against one table, {@code indirizzi.csv}: an address that is missing there fails the
 * build. For a new address add its line; {@code target/indirizzi.csv} is what the application answers now, to be read
 * critically before it is copied.
 *
 * <p>{@link Segnaposti} says for what an address is asked: of a case, one that {@code assistente}, {@code cpi},
 * {@code tutor} and {@code serd} follow; a row where nobody gets in fails. A GET answers 200, 302/303, 403 or 404. A POST
 * without fields must never be carried out on something real: "no" (403, 404) for who may not, "modulo" (422, 409, 303)
 * for who may try.
 */
@ProvaConDemo
class IndirizziIT {

    private static final List<String> CHI = List.of(
            "urp",
            "amministrativa",
            "assistente",
            "assistente2",
            "cpi",
            "cpi2",
            "tutor",
            "serd",
            "program",
            "direttore",
            "monitoraggio",
            "regione",
            "dpo",
            "admin",
            "assistente.vn");

    private static final Set<String> RIFIUTI = Set.of("403", "404", "no");

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoDiProva demo;

    @Autowired
    TieniBozze bozze;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controller;

    @Test
    void ogni_indirizzo_risponde_a_ogni_ruolo_come_dice_la_tabella() throws Exception {
        var segnaposti = Segnaposti.della(demo, bozze);
        var risposte = new LinkedHashMap<String, List<String>>();
        for (var indirizzo : Tabelle.indirizzi(controller)) {
            var celle = new ArrayList<String>();
            for (var chi : CHI) {
                celle.add(risposta(indirizzo, chi, segnaposti));
            }
            risposte.put(indirizzo, celle);
        }
        var adesso = risposte.entrySet().stream()
                .map(r -> r.getKey() + ";" + String.join(";", r.getValue()))
                .collect(Collectors.joining("\n", "indirizzo;" + String.join(";", CHI) + "\n", "\n"));
        Files.writeString(Path.of("target", "indirizzi.csv"), adesso);
        var tutto = new SoftAssertions();
        risposte.forEach((indirizzo, celle) -> {
            if (!Tabelle.PRIMA_DI_TUTTO.contains(indirizzo)) {
                tutto.assertThat(celle)
                        .as("%s opens for somebody, or the table says nothing about it", indirizzo)
                        .anyMatch(cella -> !RIFIUTI.contains(cella));
            }
            tutto.assertThat(celle)
                    .as("%s answers as contract.md says", indirizzo)
                    .noneMatch(cella -> cella.matches("400|405|5.."));
        });
        tutto.assertThat(adesso.lines()).containsExactlyElementsOf(Tabelle.righe("indirizzi.csv"));
        tutto.assertAll();
    }

    private String risposta(String indirizzo, String chi, Segnaposti segnaposti) throws Exception {
        var parti = indirizzo.split(" ", 2);
        var metodo = HttpMethod.valueOf(parti[0]);
        var richiesta = request(metodo, segnaposti.riempi(parti[1])).cookie(demo.entra(chi));
        if (metodo == HttpMethod.POST) {
            richiesta
                    .with(csrf())
                    .param("versione", "-1")
                    .param("funzione", "CASE_MANAGER")
                    .param("decisione", "lascia");
        }
        int stato;
        try {
            stato = mvc.perform(richiesta).andReturn().getResponse().getStatus();
        } catch (ServletException e) {
            return "500";
        }
        if (metodo == HttpMethod.GET) {
            return Integer.toString(stato);
        }
        return switch (stato) {
            case 403, 404 -> "no";
            case 302, 303, 409, 422 -> "modulo";
            default -> Integer.toString(stato);
        };
    }
}
