package it.filo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.DemoDiProva;
import it.filo.PagineAComando;
import it.filo.ProvaConDemo;
import it.filo.Segnaposti;
import it.filo.Sito;
import it.filo.operatori.TieniBozze;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every page that an account finds by following what its own pages offer, as a browser shows it: no barriers, no
 * sideways scroll, keyboard alone is enough. {@link IndirizziNelBrowserIT} opens each address, whatever leads to it.
 */
@ProvaConDemo
class PagineIT {

    /** Open to who is not signed in. */
    private static final List<String> PUBBLICHE =
            List.of("/login", "/login?errore=credenziali", "/privacy", "/note-legali", "/accessibilita");

    /** An error page for a kind of errors stands for one of them. */
    private static final Map<String, Integer> GENERE = Map.of("4xx", 418, "5xx", 501);

    @Autowired
    private Sito sito;

    @Autowired
    private DemoDiProva demo;

    @Autowired
    private TieniBozze bozze;

    @Test
    void le_pagine_di_chi_non_e_entrato_non_hanno_barriere() {
        try (var chi = Scrivania.di(Scrivania.NESSUNO, indirizzo(), "pagine-nessuno")) {
            var pagine = new Pagine(chi, Viste.finora());
            PUBBLICHE.forEach(pagine::guarda);
            assertThat(pagine.difetti()).isEmpty();
        }
    }

    @Test
    void le_pagine_degli_errori_non_hanno_barriere() throws Exception {
        try (var chi = Scrivania.di("assistente", sito.diQuestaJvm(), "pagine-errori")) {
            var pagine = new Pagine(chi, Viste.finora());
            for (var errore : erroriConPagina()) {
                pagine.guardaErrore(PagineAComando.ERRORI + errore, errore);
            }
            pagine.guardaErrore("/amministrazione", 403);
            pagine.guardaErrore("/cartelle/00000000-0000-0000-0000-000000000000", 404);
            var obiettivo = Segnaposti.della(demo, bozze).riempi("/cartelle/{id}/progetto/obiettivi/{obiettivo}");
            chi.vai(obiettivo).scrive("frase", "Un testo diverso da quello che c'è.");
            var conflitto = chi.pagina()
                    .waitForNavigation(() -> chi.pagina()
                            .locator("#contenuto form [name=versione]")
                            .first()
                            .evaluate("campo => { campo.value = '-1'; campo.form.submit(); }"));
            pagine.guarda(obiettivo, conflitto, 409, "errore 409");
            assertThat(pagine.difetti()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urp",
                "segretariato",
                "amministrativa",
                "cpi",
                "tutor",
                "serd",
                "program",
                "direttore",
                "monitoraggio",
                "regione",
                "dpo",
                "admin"
            })
    void le_pagine_di_ogni_account_non_hanno_barriere(String username) {
        try (var chi = Scrivania.di(username, indirizzo(), "pagine-" + username)) {
            var pagine = new Pagine(chi, Viste.finora()).delMenu();
            if (pagine.viste().contains("/cartelle")) {
                pagine.diUnaCartella("/cartelle", "cartella");
            }
            if (username.equals("program") || username.equals("amministrativa")) {
                pagine.diUnaCartella("/cartelle?vista=tutte&fase=ACCESSO", "accesso");
            }
            assertThat(pagine.difetti()).isEmpty();
            assertThat(pagine.viste()).isNotEmpty();
        }
    }

    @Test
    void le_pagine_di_una_cartella_in_ogni_fase_non_hanno_barriere() {
        try (var chi = Scrivania.di("assistente", indirizzo(), "pagine-assistente")) {
            var pagine = new Pagine(chi, Viste.finora()).delMenu();
            for (var fase : new String[] {"ANALISI_PRELIMINARE", "EQUIPE", "PROGETTO", "MONITORAGGIO", "CHIUSA"}) {
                pagine.diUnaCartella("/cartelle?vista=mie&fase=" + fase, fase.toLowerCase(Locale.ROOT));
            }
            assertThat(pagine.difetti()).isEmpty();
            assertThat(pagine.viste()).hasSizeGreaterThan(30);
        }
    }

    @Test
    void con_la_sola_tastiera_si_salta_al_contenuto_e_si_vede_dove_si_e() {
        try (var chi = Scrivania.di("assistente", indirizzo(), "tastiera")) {
            var pagina = chi.vai("/cartelle").pagina();
            pagina.keyboard().press("Tab");
            var salto = pagina.locator(":focus");
            assertThat(salto.innerText()).isEqualTo("Vai al contenuto");
            var riquadro = salto.boundingBox();
            assertThat(riquadro.x).isNotNegative();
            assertThat(riquadro.y).isNotNegative();
            chi.fotografa("salto");
            pagina.keyboard().press("Enter");
            pagina.keyboard().press("Tab");
            assertThat(pagina.evaluate("() => document.querySelector('#contenuto').contains(document.activeElement)"))
                    .isEqualTo(true);
            for (var volte = 0; volte < 8; volte++) {
                assertThat(pagina.evaluate("""
                        () => {
                          const stile = getComputedStyle(document.activeElement);
                          return stile.outlineStyle !== 'none' && parseFloat(stile.outlineWidth) > 0
                              || stile.boxShadow !== 'none';
                        }"""))
                        .as(String.valueOf(pagina.locator(":focus").first().evaluate("e => e.outerHTML")))
                        .isEqualTo(true);
                pagina.keyboard().press("Tab");
            }
        }
    }

    private String indirizzo() {
        return sito.indirizzo();
    }

    /** Those that have a template; one for a kind of errors stands for one of them. */
    private static List<Integer> erroriConPagina() throws IOException {
        var modelli = new PathMatchingResourcePatternResolver().getResources("classpath:/templates/error/*.html");
        assertThat(modelli).hasSizeGreaterThan(5);
        return Arrays.stream(modelli)
                .map(m -> String.valueOf(m.getFilename()).replace(".html", ""))
                .map(nome -> GENERE.containsKey(nome) ? GENERE.get(nome) : Integer.valueOf(nome))
                .sorted()
                .toList();
    }
}
