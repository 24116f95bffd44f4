package it.filo.base.web;

import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.operatori.web.Luogo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Only what renders a page, and a page with every shared fragment on it. Not scanned by the application's own tests. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
@Import({PagineLegaliController.class, Formati.class, DialettoFormati.class, CodiceErrore.class})
class PaginaDiProva {

    private static final LocalDate OGGI = LocalDate.of(2026, 3, 12);
    private static final ZoneId ROMA = ZoneId.of("Europe/Rome");

    record Modulo(String cognome, String nascita, String esito, String motivazione) {}

    @Bean
    Clock clock() {
        return Clock.fixed(OGGI.atStartOfDay(ROMA).toInstant(), ROMA);
    }

    @Bean
    RouterFunction<ServerResponse> pagine() {
        return RouterFunctions.route()
                .GET("/prova", PaginaDiProva::tutto)
                .GET("/prova/conflitto", richiesta -> conflitto())
                .GET("/prova/guasto", richiesta -> {
                    throw new IllegalStateException("guasto di prova");
                })
                .build();
    }

    private static ServerResponse tutto(ServerRequest richiesta) {
        var modello = cornice();
        if (richiesta.param("errori").isPresent()) {
            modello.put(
                    "errori",
                    new Errori()
                            .aggiungi("cognome", "Scrivere il cognome.")
                            .aggiungi("nascita", "Controllare giorno e mese: la data 31/02/2026 non esiste.")
                            .aggiungi("esito", "Scegliere l'esito."));
        } else {
            modello.put("esito", "La scheda A è stata salvata.");
        }
        modello.put("modulo", new Modulo("", "31/02/2026", "", "Una riga\nun'altra"));
        modello.put("opzioni", new TreeMap<>(Map.of("a", "Solo lavoro", "b", "Solo sociale", "c", "Complesso")));
        modello.put(
                "identita",
                new Identita(
                        "Rossi Mario",
                        "/cartelle/1",
                        4,
                        "2 minori (1 e 7 anni)",
                        "Quarrata",
                        "ADI dal 12/03/2026",
                        "Analisi preliminare",
                        "Bisogno complesso",
                        "Bianchi Anna",
                        List.of("Minore sotto i mille giorni")));
        modello.put(
                "passi",
                List.of(
                        new Passo("Accesso", Passo.Stato.FATTO, "12/03/2026", "12 giorni lavorativi", "/accesso"),
                        new Passo(
                                "Analisi preliminare",
                                Passo.Stato.ADESSO,
                                "21/04/2026",
                                "da 14 giorni lavorativi",
                                null),
                        new Passo("Équipe", Passo.Stato.NON_PREVISTO, null, null, null),
                        new Passo("Progetto", Passo.Stato.DOPO, null, null, null),
                        new Passo("Monitoraggio", Passo.Stato.DOPO, null, null, null),
                        new Passo("Chiusura", Passo.Stato.DOPO, null, null, null)));
        modello.put(
                "compiti",
                List.of(
                        new Compito("Condizione lavorativa", "/x", "Scritta", "ok", "Bianchi Anna, ieri"),
                        new Compito("Rete familiare", "/y", "Da scrivere", "neutro", null)));
        modello.put(
                "fatti",
                List.of(
                        new Fatto(OGGI, "oggi", "Colloquio", "Bianchi Anna, SdS Pistoiese", "Prossimo fra un mese."),
                        new Fatto(OGGI.minusDays(9), "9 giorni fa", "Cartella aperta", "Verdi Luca", null)));
        return ServerResponse.ok().render("prova/tutto", modello);
    }

    private static ServerResponse conflitto() {
        var pagina = new Conflitto(
                        "la scheda A",
                        "/prova",
                        "/prova",
                        "Neri Paola, oggi alle 10:12,",
                        7,
                        List.of(
                                Conflitto.Voce.testo("Motivazione", "motivazione", "Il mio testo", "Il loro testo"),
                                Conflitto.Voce.scelta("Esito", "esito", "A", "Solo lavoro", "C", "Bisogno complesso")),
                        Map.of("urgente", List.of("true")))
                .pagina();
        var modello = cornice();
        modello.putAll(pagina.getModel());
        return ServerResponse.status(409).render("errore/409", modello);
    }

    private static Map<String, Object> cornice() {
        var modello = new HashMap<String, Object>();
        modello.put("demo", true);
        modello.put("nomeZona", "Zona Pistoiese");
        modello.put(
                "operatore",
                new Operatore(
                        OperatoreId.nuovo(),
                        ZonaId.nuovo(),
                        "Bianchi",
                        "Anna",
                        Ruolo.ASSISTENTE_SOCIALE,
                        EnteId.nuovo(),
                        TipoEnte.SDS,
                        "Società della Salute Pistoiese"));
        modello.put("menu", Luogo.menu(Ruolo.PROGRAM_MANAGER));
        return modello;
    }
}
