package it.filo.operatori.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.operatori.GestisciComuni;
import it.filo.operatori.GestisciComuni.Risposta;
import it.filo.operatori.Operatore;
import it.filo.zona.Comune;
import it.filo.zona.Comune.Dato;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping(ComuniController.COMUNI)
class ComuniController {

    static final String COMUNI = TerritorioController.TERRITORIO + "/comuni";

    private static final String TORNA = "redirect:" + TerritorioController.TERRITORIO;
    /** More than any comune has. */
    private static final int RESIDENTI = 5_000_000;

    /** What was typed, as it was typed. */
    record ComuneForm(
            @Nullable String istat,
            @Nullable String nome,
            @Nullable String catastale,
            @Nullable String cap,
            @Nullable String residenti) {

        static final ComuneForm VUOTO = new ComuneForm(null, null, null, null, null);

        static ComuneForm di(Comune comune) {
            return new ComuneForm(
                    comune.istat(),
                    comune.nome(),
                    comune.catastale(),
                    comune.cap(),
                    Integer.toString(comune.residenti()));
        }

        ComuneForm con(String codice) {
            return new ComuneForm(codice, nome, catastale, cap, residenti);
        }

        Optional<Comune> leggi(Campi campi) {
            var nomeScritto = campi.campo("nome", "il nome del comune", nome)
                    .obbligatorio()
                    .lungoAlPiu(100)
                    .testo();
            var codice = scritto(campi, Dato.ISTAT, "il codice ISTAT", istat);
            var belfiore = scritto(campi, Dato.CATASTALE, "il codice catastale", catastale);
            var postale = scritto(campi, Dato.CAP, "il CAP", cap);
            var quanti = campi.campo("residenti", "i residenti", senzaPunti())
                    .obbligatorio()
                    .intero(1, RESIDENTI);
            return campi.errori().vuoti()
                    ? Optional.of(new Comune(
                            codice.orElseThrow(),
                            nomeScritto.orElseThrow(),
                            belfiore.orElseThrow(),
                            postale.orElseThrow(),
                            quanti.orElseThrow()))
                    : Optional.empty();
        }

        /** A code; that it has not its form is said with all else that is wrong. */
        private static Optional<String> scritto(Campi campi, Dato dato, String cosa, @Nullable String testo) {
            var codice =
                    campi.campo(campo(dato), cosa, testo).obbligatorio().testo().map(c -> c.toUpperCase(Locale.ROOT));
            if (codice.filter(c -> !dato.scritto(c)).isPresent()) {
                campi.errori().aggiungi(campo(dato), forma(dato));
            }
            return codice;
        }

        /** As people write thousands: 89.123. */
        private @Nullable String senzaPunti() {
            return residenti != null && residenti.strip().matches("\\d{1,3}(\\.\\d{3})+")
                    ? residenti.replace(".", "")
                    : residenti;
        }
    }

    private final GestisciComuni comuni;
    private final Clock clock;

    ComuniController(GestisciComuni comuni, Clock clock) {
        this.comuni = comuni;
        this.clock = clock;
    }

    @GetMapping("/nuovo")
    String nuovo(Model modello) {
        return pagina(ComuneForm.VUOTO, null, modello);
    }

    @PostMapping("/nuovo")
    String aggiungi(
            ComuneForm dati, Operatore chi, Model modello, RedirectAttributes redirect, HttpServletResponse risposta) {
        var errori = new Errori();
        var comune = dati.leggi(new Campi(errori, clock));
        if (comune.isPresent() && scritto(comuni.aggiungi(comune.get(), chi), errori)) {
            redirect.addFlashAttribute(
                    "esito", "Comune aggiunto: " + comune.get().nome() + ".");
            return TORNA;
        }
        return respinto(dati, null, errori, modello, risposta);
    }

    @GetMapping("/{istat}")
    String comune(@PathVariable String istat, Operatore chi, Model modello) {
        var prima = diPrima(istat, chi, modello);
        return pagina(ComuneForm.di(prima), prima, modello);
    }

    @PostMapping("/{istat}")
    String cambia(
            @PathVariable("istat") String codice,
            ComuneForm dati,
            Operatore chi,
            Model modello,
            RedirectAttributes redirect,
            HttpServletResponse risposta) {
        var prima = diPrima(codice, chi, modello);
        var errori = new Errori();
        var suoi = dati.con(codice);
        var comune = suoi.leggi(new Campi(errori, clock));
        if (comune.isPresent() && scritto(comuni.aggiorna(comune.get(), chi), errori)) {
            redirect.addFlashAttribute(
                    "esito", "Comune salvato: " + comune.get().nome() + ".");
            return TORNA;
        }
        return respinto(suoi, prima, errori, modello, risposta);
    }

    @PostMapping("/{istat}/elimina")
    String togli(@PathVariable String istat, Operatore chi, RedirectAttributes redirect) {
        var errori = new Errori();
        if (scritto(comuni.togli(istat, chi), errori)) {
            redirect.addFlashAttribute("esito", "Comune tolto.");
        } else {
            redirect.addFlashAttribute("errore", String.join(" ", errori.tutti().values()));
        }
        return TORNA;
    }

    /** @return whether it is done; otherwise the errors say why not */
    private static boolean scritto(Risposta risposta, Errori errori) {
        switch (risposta) {
            case Risposta.Fatto() -> {}
            case Risposta.Errato(var dato) -> errori.aggiungi(campo(dato), forma(dato));
            case Risposta.GiaPresente(var dato) ->
                errori.aggiungi(campo(dato), "Controllare: nella zona c'è già un comune con " + stesso(dato) + ".");
            case Risposta.InUso() ->
                errori.aggiungi("istat", "Il comune non si può togliere: domande, cartelle o persone lo nominano.");
        }
        return errori.vuoti();
    }

    private static String campo(Dato dato) {
        return dato.name().toLowerCase(Locale.ROOT);
    }

    private static String forma(Dato dato) {
        return switch (dato) {
            case ISTAT -> "Scrivere il codice ISTAT con le sue sei cifre, per esempio 047014.";
            case CATASTALE -> "Scrivere il codice catastale come una lettera e tre cifre, per esempio G713.";
            case CAP -> "Scrivere il CAP con le sue cinque cifre, per esempio 51100.";
            case NOME -> "Scrivere il nome del comune.";
        };
    }

    private static String stesso(Dato dato) {
        return switch (dato) {
            case ISTAT -> "questo codice ISTAT";
            case CATASTALE -> "questo codice catastale";
            case CAP -> "questo CAP";
            case NOME -> "questo nome";
        };
    }

    private Comune diPrima(String istat, Operatore chi, Model modello) {
        modello.addAttribute("usato", comuni.usato(istat, chi));
        return comuni.comune(istat, chi);
    }

    private static String respinto(
            ComuneForm dati, @Nullable Comune prima, Errori errori, Model modello, HttpServletResponse risposta) {
        modello.addAttribute("errori", errori);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(dati, prima, modello);
    }

    /** @param prima null for a new one */
    private static String pagina(ComuneForm dati, @Nullable Comune prima, Model modello) {
        modello.addAttribute("dati", dati);
        modello.addAttribute("prima", prima);
        return "operatori/comune";
    }
}
