package it.filo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import it.filo.DemoDiProva;
import it.filo.ProvaConDemo;
import it.filo.Sito;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes wrong at a desk, seen in a browser: nothing is done twice, nothing that was typed is lost. */
@ProvaConDemo
class ImprevistiIT {

    private static final String BIGLIETTO = "form[action$='/diario'] input[name=_modulo]";

    @Autowired
    private Sito sito;

    @Autowired
    private DemoDiProva demo;

    @Autowired
    private Clock clock;

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
    void un_doppio_clic_su_moduli_diversi_registra_una_volta_sola() {
        var pratica = new Pratica(7301, LocalDate.now(clock));
        try (var sportello = chi("urp")) {
            pratica.compilaDomanda(sportello);
            sportello.preme("Controlla e registra");
            doppioClic(sportello, "Registra la domanda");
            sportello
                    .vede("registrata")
                    .vai("/accesso/domande?q=" + pratica.richiedente().replace(" ", "+"));
            assertThat(sportello.pagina().locator("main tbody tr").count()).isEqualTo(1);
        }
        try (var assistente = chi("assistente")) {
            progettoInScrittura(assistente);
            var progetto = assistente.qui();
            assistente.segue("Aggiungi un obiettivo").scrive("frase", "Vogliamo pagare l’affitto in due clic");
            doppioClic(assistente, "Salva");
            assistente.vai(progetto);
            assertThat(quante(assistente, "Vogliamo pagare l’affitto in due clic"))
                    .isEqualTo(1);
            assistente.vai("/");
            assertThat(assistente.bottone("Sollecita").count()).isPositive();
            var prima = solleciti();
            doppioClic(assistente, "Sollecita");
            assertThat(solleciti()).isEqualTo(prima + 1);
        }
    }

    @Test
    void indietro_e_lo_stesso_testo_non_si_scrive_due_volte_senza_chiederlo() {
        try (var assistente = chi("assistente")) {
            var cartella = cartella(assistente, "MONITORAGGIO");
            riga(assistente, "Colloquio prima di tornare indietro.");
            assistente.preme("Aggiungi al diario").vede("scritto nel diario");
            assistente.pagina().goBack();
            assistente.pagina().waitForLoadState(LoadState.LOAD);
            riga(assistente, "Colloquio prima di tornare indietro.");
            assistente
                    .preme("Aggiungi al diario", 409)
                    .vede("sono state salvate da poco")
                    .vede("Colloquio prima di tornare indietro.")
                    .fotografa("di-nuovo");
            assistente.segue("Non salvare di nuovo");
            assertThat(assistente.qui()).isEqualTo(cartella);
            assertThat(quante(assistente, "Colloquio prima di tornare indietro."))
                    .isEqualTo(1);
            riga(assistente, "Colloquio prima di tornare indietro.");
            assistente
                    .preme("Aggiungi al diario", 409)
                    .preme("Salva di nuovo")
                    .vede("scritto nel diario")
                    .vai(cartella);
            assertThat(quante(assistente, "Colloquio prima di tornare indietro."))
                    .isEqualTo(2);
        }
    }

    @Test
    void indietro_alla_pagina_di_prima_e_lo_stesso_testo_dice_che_c_e_gia() {
        try (var assistente = chi("assistente")) {
            var cartella = cartella(assistente, "MONITORAGGIO");
            riga(assistente, "Visita dalla pagina di prima.");
            var biglietto = biglietto(assistente);
            assistente.preme("Aggiungi al diario").vede("scritto nel diario");
            paginaDiPrima(assistente, biglietto);
            riga(assistente, "Visita dalla pagina di prima.");
            assistente.preme("Aggiungi al diario").vede("Già registrato: non è stato salvato due volte.");
            assistente.vai(cartella);
            assertThat(quante(assistente, "Visita dalla pagina di prima.")).isEqualTo(1);
        }
    }

    @Test
    void indietro_e_un_testo_cambiato_scrive_anche_quello() {
        try (var assistente = chi("assistente")) {
            var cartella = cartella(assistente, "MONITORAGGIO");
            riga(assistente, "Telefonata, nessuna risposta.");
            var biglietto = biglietto(assistente);
            assistente.preme("Aggiungi al diario").vede("scritto nel diario");
            paginaDiPrima(assistente, biglietto);
            riga(assistente, "Telefonata, risponde la madre.");
            assistente.preme("Aggiungi al diario").vede("scritto nel diario").nonVede("Già registrato");
            assistente.vai(cartella);
            assertThat(quante(assistente, "Telefonata, nessuna risposta.")).isEqualTo(1);
            assertThat(quante(assistente, "Telefonata, risponde la madre.")).isEqualTo(1);
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

    /** Whatever the two clicks lead to, once both have been answered. */
    private static void doppioClic(Scrivania chi, String bottone) {
        chi.bottone(bottone).dblclick();
        chi.pagina().waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static String biglietto(Scrivania chi) {
        return chi.pagina().locator(BIGLIETTO).inputValue();
    }

    /**
     * Back, to the page as it was: some browsers show the very one that was left, others ask for it anew and then it
     * has a new ticket, so the old one is put back.
     */
    private static void paginaDiPrima(Scrivania chi, String biglietto) {
        chi.pagina().goBack();
        chi.pagina().waitForLoadState(LoadState.LOAD);
        chi.pagina().locator(BIGLIETTO).evaluate("(campo, valore) => campo.value = valore", biglietto);
    }

    /** Opens an own progetto that is still being written. */
    private static void progettoInScrittura(Scrivania chi) {
        chi.vai("/cartelle?vista=mie&fase=PROGETTO");
        var indirizzi = chi.pagina().locator("main tbody th a").all().stream()
                .map(a -> a.getAttribute("href") + "/progetto")
                .toList();
        for (var indirizzo : indirizzi) {
            if (chi.apre(indirizzo).status() == 200 && chi.offre("Aggiungi un obiettivo")) {
                return;
            }
        }
        throw new AssertionError("no progetto in scrittura among " + indirizzi);
    }

    private long solleciti() {
        return demo.guarda(sql -> sql.sql("select count(*) from evento where tipo = 'SOLLECITO'")
                .query(Long.class)
                .single());
    }

    private Scrivania chi(String username) {
        return Scrivania.di(username, sito.indirizzo(), "imprevisti");
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
