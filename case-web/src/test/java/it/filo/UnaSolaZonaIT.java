package it.filo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import it.filo.ContaIstruzioni.Istruzioni;
import it.filo.ContaIstruzioni.Valore;
import it.filo.base.persistence.Accesso;
import it.filo.base.persistence.BancaDiProva;
import it.filo.operatori.TieniBozze;
import it.filo.zona.ZonaCorrente;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every page and every form asks of the case data says of which zona, so that it goes to one shard
 * (docs/scala.md). Every statement is planned once more by a superuser, whom no policy binds: each table of case data in
 * its plan must be read under a condition {@code zona_id = <the current zona>}, which PostgreSQL carries through joins,
 * and each row that it adds must name its zona. {@code solo-mura.csv} has those that rely on the policies alone.
 */
@ProvaConDemo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnaSolaZonaIT {

    private static final Path GUIDA = Path.of("..", "docs", "scala.md");
    private static final Pattern FUNZIONE = Pattern.compile("\\btecnico\\.\\w+(?=\\()");
    private static final Pattern AGGIUNGE = Pattern.compile("(?i)\\binsert into (\\w+)(?: as \\w+)? ?\\(([^)]*)\\)");

    /** Lists as they are narrowed, and every way to look for somebody: statements of their own. */
    private static final List<String> CERCANDO = List.of(
            "program GET /cartelle?q=rossi",
            "assistente GET /cartelle?vista=TUTTE&q=rossi",
            "assistente GET /cartelle?vista=EQUIPE&misura=ADI",
            "program GET /cerca?q=rosssi",
            "program GET /cerca?q=roxyi",
            "program GET /cerca?q=qwertzuiopa",
            "program GET /cerca?q=0573123456",
            "program GET /cerca?q=RSSMRA80A01G713F",
            "urp GET /cerca?q=RSSMRA80A01G713F",
            "amministrativa GET /accesso/domande?q=rossi",
            "amministrativa GET /accesso/domande?q=RSSMRA80A01G713F",
            "urp GET /accesso/domande?q=INPS",
            "urp GET /accesso/contatti?q=rossi",
            "program GET /accesso/attenzione?q=rossi&aiuta=nessuno",
            "program GET /accesso/attenzione?righe=uscite",
            "dpo GET /registro?operatore=rossi&dal=01/01/2018");

    private final String url;
    private final Map<String, Chiesta> chieste = new LinkedHashMap<>();
    private final Set<String> funzioni = new TreeSet<>();

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoDiProva demo;

    @Autowired
    TieniBozze bozze;

    @Autowired
    Istruzioni istruzioni;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controller;

    UnaSolaZonaIT(@Autowired @Qualifier("accessoDiProva") Accesso banca) {
        this.url = banca.url();
    }

    /** Of a statement: where it was first asked, and the tables that it reads or writes without a zona. */
    private record Chiesta(String pagina, Set<String> senzaZona) {}

    @Test
    void ogni_istruzione_di_ogni_pagina_dice_di_quale_zona() throws Exception {
        assertThat(chieste).hasSizeGreaterThan(200);
        var senza = new LinkedHashMap<String, Chiesta>();
        chieste.forEach((sql, chiesta) -> {
            if (!chiesta.senzaZona().isEmpty()) {
                senza.put(sql, chiesta);
            }
        });
        Files.write(
                Path.of("target", "solo-mura.txt"),
                senza.entrySet().stream()
                        .map(s -> s.getValue().senzaZona() + " " + s.getValue().pagina() + "\n  " + s.getKey())
                        .toList());
        var eccezioni = Tabelle.righe("solo-mura.csv").stream()
                .map(riga -> riga.split(";", -1)[0])
                .toList();
        var tutto = new SoftAssertions();
        senza.forEach((sql, chiesta) -> tutto.assertThat(eccezioni)
                .as("%s, of %s: no zona for %s", sql, chiesta.pagina(), chiesta.senzaZona())
                .anyMatch(sql::contains));
        for (var eccezione : eccezioni) {
            tutto.assertThat(chieste.keySet())
                    .as("solo-mura.csv names only what is asked, and without a zona: %s", eccezione)
                    .filteredOn(sql -> sql.contains(eccezione))
                    .isNotEmpty()
                    .allMatch(senza::containsKey);
        }
        tutto.assertAll();
    }

    /** What a function does is not in the plan of who calls it. */
    @Test
    void la_guida_nomina_ogni_funzione_che_si_chiama() throws Exception {
        assertThat(funzioni).isNotEmpty();
        assertThat(Files.readString(GUIDA)).contains(funzioni);
    }

    /** All statements on case data, by their text. */
    @BeforeAll
    void apriTutto() throws Exception {
        demo.entraDaCapo();
        var segnaposti = Segnaposti.della(demo, bozze);
        var superutente = BancaDiProva.superutente();
        try (var tutto = DriverManager.getConnection(url, superutente.nome(), superutente.password())) {
            var divise = divise(tutto);
            var viste = new HashSet<String>();
            var pagina = new String[1];
            istruzioni.mostra((sql, valori) -> {
                synchronized (viste) {
                    if (viste.add(sql)) {
                        FUNZIONE.matcher(sql).results().forEach(f -> funzioni.add(f.group()));
                        var senza = new LinkedHashSet<String>();
                        if (riguarda(tutto, divise, sql, valori, senza)) {
                            chieste.put(inUnaRiga(sql), new Chiesta(pagina[0], senza));
                        }
                    }
                }
            });
            for (var richiesta : richieste()) {
                pagina[0] = richiesta;
                chiedi(richiesta, segnaposti);
            }
        } finally {
            istruzioni.mostra(null);
        }
    }

    /** Those who ask differently: who sees all, who sees the own, who sees those of the own ente, who sees figures. */
    private static final Set<String> CHI = Set.of(
            "urp", "amministrativa", "assistente", "cpi", "tutor", "program", "direttore", "regione", "dpo", "admin");

    /** Every page for each of these to whom it opens, every form for one, then the lists as they are narrowed. */
    private List<String> richieste() {
        var richieste = new ArrayList<String>();
        var tabella = Tabelle.righe("indirizzi.csv");
        var chi = tabella.getFirst().split(";", -1);
        for (var riga : tabella.subList(1, tabella.size())) {
            var celle = riga.split(";", -1);
            IntStream.range(1, celle.length)
                    .filter(n ->
                            CHI.contains(chi[n]) && !Set.of("403", "404", "no").contains(celle[n]))
                    .limit(celle[0].startsWith("POST") ? 1 : CHI.size())
                    .forEach(n -> richieste.add(chi[n] + " " + celle[0]));
        }
        Tabelle.righe("istruzioni.csv").stream()
                .map(riga -> riga.split(";", -1))
                .filter(celle -> celle[1].contains("?"))
                .forEach(celle -> richieste.add(celle[0] + " GET " + celle[1]));
        richieste.addAll(CERCANDO);
        return richieste;
    }

    private void chiedi(String richiesta, Segnaposti segnaposti) throws Exception {
        var parti = richiesta.split(" ", 3);
        var domanda = request(HttpMethod.valueOf(parti[1]), URI.create(segnaposti.riempi(parti[2])))
                .cookie(demo.entra(parti[0]));
        if (parti[1].equals("POST")) {
            domanda.with(csrf())
                    .param("versione", "-1")
                    .param("funzione", "CASE_MANAGER")
                    .param("decisione", "lascia");
        }
        try {
            mvc.perform(domanda);
        } catch (ServletException e) {
            throw new AssertionError(richiesta, e);
        }
    }

    private static Set<String> divise(Connection tutto) throws Exception {
        try (var righe = tutto.createStatement().executeQuery("""
                select c.relname from pg_class c join pg_attribute z on z.attrelid = c.oid and z.attname = 'zona_id'
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace""")) {
            var divise = new HashSet<String>();
            while (righe.next()) {
                divise.add(righe.getString(1));
            }
            return divise;
        }
    }

    /** Whether it reads or writes case data at all. */
    private static boolean riguarda(
            Connection tutto, Set<String> divise, String sql, List<Valore> valori, Set<String> senza) throws Exception {
        if (!sql.strip().matches("(?is)\\(?(select|with|insert|update|delete)\\b.*")) {
            return false;
        }
        try (var spiega = tutto.prepareStatement("explain (verbose, format json) " + sql)) {
            for (var valore : valori) {
                valore.metti(spiega);
            }
            try (var riga = spiega.executeQuery()) {
                riga.next();
                var piano = JsonMapper.shared().readTree(riga.getString(1));
                var zona = ZonaCorrente.zona().map(z -> z.id()).orElse(new UUID(0, 0));
                var letti = piano.findParents("Relation Name").stream()
                        .filter(nodo -> divise.contains(testo(nodo, "Relation Name")))
                        .toList();
                letti.stream()
                        .filter(nodo -> !diUnaZona(nodo, zona, sql))
                        .forEach(nodo -> senza.add(testo(nodo, "Relation Name") + " " + testo(nodo, "Alias")));
                return !letti.isEmpty();
            }
        } catch (SQLException e) {
            senza.add("not planned: " + e.getMessage());
            return true;
        }
    }

    private static boolean diUnaZona(JsonNode nodo, UUID zona, String sql) {
        if (testo(nodo, "Node Type").equals("ModifyTable")) {
            return !testo(nodo, "Operation").equals("Insert")
                    || AGGIUNGE.matcher(inUnaRiga(sql))
                            .results()
                            .anyMatch(m -> m.group(1).equals(testo(nodo, "Relation Name"))
                                    && List.of(m.group(2).split(" ?, ?")).contains("zona_id"));
        }
        return condizioni(nodo).contains("(%s.zona_id = '%s'::uuid)".formatted(testo(nodo, "Alias"), zona));
    }

    /** A scan of a bitmap says its conditions below, in the index. */
    private static String condizioni(JsonNode nodo) {
        return List.of("Index Cond", "Recheck Cond", "Filter").stream()
                .map(quale -> testo(nodo, quale))
                .collect(Collectors.joining(" "));
    }

    private static String testo(JsonNode nodo, String nome) {
        return nodo.path(nome).asString("");
    }

    private static String inUnaRiga(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }
}
