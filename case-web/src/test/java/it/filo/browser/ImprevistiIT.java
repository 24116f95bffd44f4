package it.filo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import it.filo.DemoDiProva;
import it.filo.ProvaConDemo;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes wrong at a desk, seen in a browser: nothing is done twice, nothing that was typed is lost. */
@ProvaConDemo
class ImprevistiIT {

    @LocalServerPort
    private int porta;

    @Test
    void un_doppio_clic_scrive_una_riga_sola() {
        try (var assistente = chi("assistente")) {
            var cartella = cartella(assistente, "MONITORAGGIO");
            riga(assistente, "Telefonata del doppio clic.");
            assistente.bottone("Aggiungi al diario").dblclick();
            assistente.pagina().waitForLoadState(LoadState.NETWORKIDLE);
            assistente.vai(cartella);
            assertThat(quante(assistente, "Telefonata del doppio clic.")).isEqualTo(1);
        }
    }

    @Test
    void indietro_dopo_aver_inviato_e_di_nuovo_invia_non_scrive_due_volte() {
        try (var assistente = chi("assistente")) {
            var cartella = cartella(assistente, "MONITORAGGIO");
            riga(assistente, "Colloquio prima di tornare indietro.");
            assistente.preme("Aggiungi al diario").vede("scritto nel diario");
            assistente.pagina().goBack();
            assistente
                    .pagina()
                    .waitForNavigation(
                            () -> assistente.bottone("Aggiungi al diario").click());
            assistente.fotografa("di-nuovo");
            assistente.vai(cartella);
            assertThat(quante(assistente, "Colloquio prima di tornare indietro."))
                    .isEqualTo(1);
        }
    }

    @Test
    void due_persone_sulla_stessa_parte_della_scheda_vedono_i_due_testi_e_li_uniscono() {
        try (var assistente = chi("assistente");
                var cpi = chi("cpi")) {
            var dominio = dominioInDue(assistente, cpi);
            assistente.vai(dominio);
            cpi.vai(dominio);
            assistente
                    .spunta("scala", "3")
                    .scrive("bisogni", "Lo sfratto è fra due mesi.")
                    .preme("Salva e torna");
            cpi.spunta("scala", "3").scrive("bisogni", "La casa è lontana dai mezzi.");
            cpi.preme("Salva e torna", 409)
                    .vede("Lo sfratto è fra due mesi.")
                    .vede("La casa è lontana dai mezzi.")
                    .fotografa("conflitto")
                    .preme("Unisci");
            assistente.vai(dominio);
            assertThat(assistente.valore("bisogni"))
                    .contains("Lo sfratto è fra due mesi.")
                    .contains("La casa è lontana dai mezzi.");
        }
    }

    @Test
    void quanto_scritto_mentre_la_sessione_scadeva_si_ritrova_dopo_l_accesso() {
        try (var assistente = chi("assistente")) {
            var cartella = cartella(assistente, "MONITORAGGIO");
            riga(assistente, "Visita scritta mentre la sessione scadeva.");
            assistente.contesto().clearCookies();
            assistente.preme("Aggiungi al diario").fotografa("accesso");
            assistente
                    .scrive("username", "assistente")
                    .scrive("password", DemoDiProva.PASSWORD)
                    .preme("Accedi")
                    .vede("Visita scritta mentre la sessione scadeva.")
                    .fotografa("bozza")
                    .preme("Salva ora");
            assistente.vai(cartella);
            assertThat(quante(assistente, "Visita scritta mentre la sessione scadeva."))
                    .isEqualTo(1);
        }
    }

    private Scrivania chi(String username) {
        return Scrivania.di(username, "http://localhost:" + porta, "imprevisti");
    }

    /** Opens the first own case in this phase; returns its address. */
    private static String cartella(Scrivania chi, String fase) {
        chi.vai("/cartelle?vista=mie&fase=" + fase);
        chi.pagina()
                .waitForNavigation(
                        () -> chi.pagina().locator("main tbody th a").first().click());
        return chi.qui();
    }

    private static void riga(Scrivania chi, String testo) {
        chi.sceglie("tipo", "Telefonata").scrive("testo", testo);
    }

    private static long quante(Scrivania chi, String testo) {
        return Pattern.compile(Pattern.quote(testo))
                .matcher(chi.testo())
                .results()
                .count();
    }

    /** A part of a scheda A that both write, in a case that both follow. */
    private static String dominioInDue(Scrivania assistente, Scrivania cpi) {
        cpi.vai("/cartelle?fase=ANALISI_PRELIMINARE");
        var indirizzi = cpi.pagina().locator("main tbody th a").all().stream()
                .map(a -> a.getAttribute("href") + "/analisi-preliminare/abitazione")
                .toList();
        for (var indirizzo : indirizzi) {
            if (cpi.apre(indirizzo).status() == 200
                    && cpi.di("bisogni").count() > 0
                    && assistente.apre(indirizzo).status() == 200
                    && assistente.di("bisogni").count() > 0) {
                return indirizzo;
            }
        }
        throw new AssertionError("no scheda A of both assistente and cpi among " + indirizzi);
    }
}
