package it.filo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.ProvaConDemo;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page that somebody can reach, as a browser shows it: no barriers, no sideways scroll, keyboard alone is enough. */
@ProvaConDemo
class PagineIT {

    @LocalServerPort
    private int porta;

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
            var pagine = new Pagine(chi).delMenu();
            if (pagine.viste().contains("/cartelle")) {
                pagine.diUnaCartella("/cartelle", "cartella");
            }
            assertThat(pagine.difetti()).isEmpty();
            assertThat(pagine.viste()).isNotEmpty();
        }
    }

    @Test
    void le_pagine_di_una_cartella_in_ogni_fase_non_hanno_barriere() {
        try (var chi = Scrivania.di("assistente", indirizzo(), "pagine-assistente")) {
            var pagine = new Pagine(chi).delMenu();
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
        return "http://localhost:" + porta;
    }
}
