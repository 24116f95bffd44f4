package it.filo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * <p>Addresses of a case are asked for one that {@code assistente}, {@code cpi}, {@code tutor} and {@code serd} follow.
 * A GET answers 200, 302/303, 403 or 404. A POST without fields must never be carried out: "no" (403, 404) for who may
 * not, "modulo" (422, 409, 303) for who may try, 400 where a field is missing that no form of ours leaves out.
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

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoDiProva demo;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controller;

    @Test
    void ogni_indirizzo_risponde_a_ogni_ruolo_come_dice_la_tabella() throws Exception {
        var caso = Caso.della(demo);
        var risposte = new LinkedHashMap<String, String>();
        for (var indirizzo : indirizzi()) {
            var celle = new ArrayList<String>();
            for (var chi : CHI) {
                celle.add(risposta(indirizzo, chi, caso));
            }
            risposte.put(indirizzo, String.join(";", celle));
        }
        var adesso = risposte.entrySet().stream()
                .map(r -> r.getKey() + ";" + r.getValue())
                .collect(Collectors.joining("\n", "indirizzo;" + String.join(";", CHI) + "\n", "\n"));
        Files.writeString(Path.of("target", "indirizzi.csv"), adesso);
        assertThat(adesso.lines()).containsExactlyElementsOf(tabella());
    }

    private List<String> tabella() throws IOException {
        try (var file = getClass().getResourceAsStream("/indirizzi.csv")) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }
    }

    /** "GET /cartelle/{id}", of our own controllers. */
    private TreeSet<String> indirizzi() {
        var indirizzi = new TreeSet<String>();
        controller.getHandlerMethods().forEach((info, metodo) -> {
            if (metodo.getBeanType().getPackageName().startsWith("it.filo")) {
                var metodi = info.getMethodsCondition().getMethods();
                assertThat(metodi).as("%s says its HTTP method", info).isNotEmpty();
                for (var modello : info.getPatternValues()) {
                    metodi.forEach(m -> indirizzi.add(m + " " + modello));
                }
            }
        });
        assertThat(indirizzi).hasSizeGreaterThan(40);
        return indirizzi;
    }

    private String risposta(String indirizzo, String chi, Caso caso) throws Exception {
        var parti = indirizzo.split(" ", 2);
        var metodo = HttpMethod.valueOf(parti[0]);
        var richiesta = request(metodo, caso.riempi(parti[1])).cookie(demo.entra(chi));
        if (metodo == HttpMethod.POST) {
            richiesta.with(csrf()).param("versione", "-1");
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

    /** What stands for the variables of an address. */
    record Caso(Map<String, String> valori) {

        static Caso della(DemoDiProva demo) {
            return demo.guarda(sql -> {
                var cartella = sql.sql("""
                                select c.id from cartella c
                                where c.fase = 'PROGETTO' and c.percorso in ('COMPLESSO', 'SPECIALISTICO')
                                  and exists (select 1 from incarico i join operatore o on o.id = i.operatore_id
                                    where i.cartella_id = c.id and i.al is null and o.id = (%s))
                                order by c.id limit 1
                                """.formatted(OPERATORE.formatted("assistente")))
                        .query(UUID.class)
                        .single();
                for (var chi : Map.of("cpi", "CONSULENTE_CPI", "tutor", "TUTOR", "serd", "SPECIALISTA")
                        .entrySet()) {
                    sql.sql("""
                                    insert into incarico (zona_id, id, cartella_id, operatore_id, funzione, dal)
                                    select zona_id, gen_random_uuid(), id, (%s), ?, aperta_il from cartella c
                                    where id = ? and not exists (select 1 from incarico i
                                      where i.cartella_id = c.id and i.operatore_id = (%s) and i.al is null)
                                      and not exists (select 1 from incarico i
                                      where i.cartella_id = c.id and i.funzione = ? and i.al is null and i.funzione = 'CONSULENTE_CPI')""".formatted(OPERATORE.formatted(chi.getKey()), OPERATORE.formatted(chi.getKey())))
                            .params(chi.getValue(), cartella, chi.getValue())
                            .update();
                }
                var valori = new LinkedHashMap<String, String>();
                valori.put("/cartelle/{id}", "/cartelle/" + cartella);
                valori.put(
                        "/accesso/domande/{id}",
                        "/accesso/domande/"
                                + sql.sql("select id from domanda where cartella_id = ? order by id limit 1")
                                        .param(cartella)
                                        .query(UUID.class)
                                        .single());
                valori.put(
                        "/equipe/sedute/{id}",
                        "/equipe/sedute/"
                                + sql.sql("select id from seduta where cartella_id = ? order by id limit 1")
                                        .param(cartella)
                                        .query(UUID.class)
                                        .optional()
                                        .orElse(NESSUNO));
                valori.put("{anno}", "2018");
                valori.put("{trimestre}", "4");
                valori.put("{dominio}", "CONDIZIONI_PERSONALI");
                valori.put("{istat}", "047017");
                for (var voce : Map.of(
                                "{punto}", "select punto_id from operatore where punto_id is not null",
                                "{personale}", "select id from personale",
                                "{servizio}", "select intervento_id from sostegno",
                                "{fondo}", "select fondo_id from sostegno where fondo_id is not null")
                        .entrySet()) {
                    valori.put(
                            voce.getKey(),
                            sql.sql(voce.getValue() + " limit 1")
                                    .query(UUID.class)
                                    .single()
                                    .toString());
                }
                return new Caso(valori);
            });
        }

        private static final UUID NESSUNO = new UUID(0, 1);

        private static final String OPERATORE = "select a.operatore_id from tecnico.account a where a.username = '%s'";

        String riempi(String modello) {
            var domanda = modello.indexOf('?');
            if (domanda >= 0) {
                return riempi(modello.substring(0, domanda)) + modello.substring(domanda);
            }
            var indirizzo = modello;
            for (var valore : valori.entrySet()) {
                indirizzo = indirizzo.replace(valore.getKey(), valore.getValue());
            }
            return Arrays.stream(indirizzo.split("/", -1))
                    .map(p -> p.startsWith("{") ? NESSUNO.toString() : p)
                    .collect(Collectors.joining("/"));
        }
    }
}
