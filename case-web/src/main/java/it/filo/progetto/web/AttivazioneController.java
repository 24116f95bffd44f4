package it.filo.progetto.web;

import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.progetto.AttivaSostegno;
import it.filo.progetto.AttivaSostegno.Risposta;
import it.filo.progetto.Contenuto.SostegnoScritto;
import it.filo.progetto.LeggiProgetto;
import it.filo.progetto.ProgettoLetto;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That a support has begun, and that it has ended. */
@Controller
@RequestMapping("/cartelle/{id}/progetto/sostegni/{sostegno}")
class AttivazioneController {

    private static final String DATA_ATTIVAZIONE = "la data di attivazione";
    private static final String DATA_CONCLUSIONE = "la data di conclusione";

    private final LeggiProgetto leggiProgetto;
    private final AttivaSostegno attivaSostegno;
    private final Scrittoio scrittoio;
    private final Formati formati;
    private final Clock clock;

    AttivazioneController(
            LeggiProgetto leggiProgetto,
            AttivaSostegno attivaSostegno,
            Scrittoio scrittoio,
            Formati formati,
            Clock clock) {
        this.leggiProgetto = leggiProgetto;
        this.attivaSostegno = attivaSostegno;
        this.scrittoio = scrittoio;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping("/attiva")
    String chiediAttivazione(
            @PathVariable CartellaId id,
            @PathVariable UUID sostegno,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = leggiProgetto.leggi(id, chi);
        var scritto = trova(letto, sostegno);
        permesso(letto, scritto);
        return letto.attivabile(scritto)
                ? paginaAttivazione(id, letto, scritto, null, chi, modello)
                : nonOra(id, messaggi);
    }

    @PostMapping("/attiva")
    Object attiva(
            @PathVariable CartellaId id,
            @PathVariable UUID sostegno,
            @RequestParam(defaultValue = "-1") int versione,
            @ModelAttribute GiornoForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        ammette(id, sostegno, chi);
        var errori = new Errori();
        var risposta = modulo.leggi(DATA_ATTIVAZIONE, errori, clock)
                .map(giorno -> attivaSostegno.attiva(id, sostegno, versione, giorno, chi));
        return dopo(
                risposta,
                id,
                errori,
                DATA_ATTIVAZIONE,
                "attivato",
                modello,
                messaggi,
                letto -> paginaAttivazione(id, letto, trova(letto, sostegno), modulo.giorno(), chi, modello),
                chi);
    }

    @GetMapping("/concludi")
    String chiediConclusione(
            @PathVariable CartellaId id,
            @PathVariable UUID sostegno,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letto = leggiProgetto.leggi(id, chi);
        var scritto = trova(letto, sostegno);
        permesso(letto, scritto);
        return letto.concludibile(scritto)
                ? paginaConclusione(id, letto, scritto, null, chi, modello)
                : nonOra(id, messaggi);
    }

    @PostMapping("/concludi")
    Object concludi(
            @PathVariable CartellaId id,
            @PathVariable UUID sostegno,
            @RequestParam(defaultValue = "-1") int versione,
            @ModelAttribute GiornoForm modulo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        ammette(id, sostegno, chi);
        var errori = new Errori();
        var risposta = modulo.leggi(DATA_CONCLUSIONE, errori, clock)
                .map(giorno -> attivaSostegno.concludi(id, sostegno, versione, giorno, chi));
        return dopo(
                risposta,
                id,
                errori,
                DATA_CONCLUSIONE,
                "concluso",
                modello,
                messaggi,
                letto -> paginaConclusione(id, letto, trova(letto, sostegno), modulo.giorno(), chi, modello),
                chi);
    }

    /** Refuses who may not, before what was typed is looked at. */
    private void ammette(CartellaId id, UUID sostegno, Operatore chi) {
        var letto = leggiProgetto.leggi(id, chi);
        if (!letto.attiva().test(trova(letto, sostegno))) {
            throw new NonConsentito("attivazione o conclusione di un sostegno");
        }
    }

    private Object dopo(
            Optional<Risposta> risposta,
            CartellaId id,
            Errori errori,
            String data,
            String fatto,
            Model modello,
            RedirectAttributes messaggi,
            Function<ProgettoLetto, String> ancora,
            Operatore chi) {
        switch (risposta.orElse(null)) {
            case null -> {}
            case Risposta.Registrato(var intervento, var avviato) -> {
                messaggi.addFlashAttribute(
                        "esito",
                        "Sostegno " + fatto + ": " + intervento + "."
                                + (avviato ? " Con il primo sostegno il progetto è avviato." : ""));
                return Scrittoio.alProgetto(id);
            }
            case Risposta.NonOra() -> {
                return nonOra(id, messaggi);
            }
            case Risposta.CambiataNelFrattempo() -> {
                messaggi.addFlashAttribute(
                        "avviso", "Il sostegno è cambiato nel frattempo: controllare com'è ora e ripetere.");
                return Scrittoio.alProgetto(id);
            }
            case Risposta.GiornoImpossibile(var dal) ->
                errori.aggiungi("giorno", "Controllare " + data + ": può andare " + formati.dalBreve(dal) + " a oggi.");
        }
        modello.addAttribute("errori", errori);
        return Scrittoio.daCorreggere(ancora.apply(leggiProgetto.leggi(id, chi)), modello);
    }

    private String paginaAttivazione(
            CartellaId id,
            ProgettoLetto letto,
            SostegnoScritto sostegno,
            @Nullable String giorno,
            Operatore chi,
            Model modello) {
        modello.addAttribute("spiegazione", "Promesso " + formati.il(sostegno.promessoIl()) + ".");
        modello.addAttribute("domanda", "Attiva il sostegno");
        return pagina(id, letto, sostegno, giorno, chi, modello, "attiva", "Da quando è attivo");
    }

    private String paginaConclusione(
            CartellaId id,
            ProgettoLetto letto,
            SostegnoScritto sostegno,
            @Nullable String giorno,
            Operatore chi,
            Model modello) {
        modello.addAttribute("spiegazione", "Attivo " + formati.dal(sostegno.attivatoIl()) + ".");
        modello.addAttribute("domanda", "Concludi il sostegno");
        return pagina(id, letto, sostegno, giorno, chi, modello, "concludi", "Ultimo giorno");
    }

    private String pagina(
            CartellaId id,
            ProgettoLetto letto,
            SostegnoScritto sostegno,
            @Nullable String giorno,
            Operatore chi,
            Model modello,
            String atto,
            String etichettaGiorno) {
        permesso(letto, sostegno);
        scrittoio.incornicia(id, letto, chi, modello);
        modello.addAttribute("sostegno", sostegno);
        modello.addAttribute("giorno", giorno == null ? formati.breve(LocalDate.now(clock)) : giorno);
        modello.addAttribute("etichettaGiorno", etichettaGiorno);
        modello.addAttribute("azione", Scrittoio.progetto(id) + "/sostegni/" + sostegno.id() + "/" + atto);
        return "progetto/giorno";
    }

    private static void permesso(ProgettoLetto letto, SostegnoScritto sostegno) {
        if (!letto.attiva().test(sostegno)) {
            throw new NonConsentito("sostegno di un altro ente");
        }
    }

    private static String nonOra(CartellaId id, RedirectAttributes messaggi) {
        messaggi.addFlashAttribute("avviso", "Per questo sostegno ora non c'è niente da registrare.");
        return Scrittoio.alProgetto(id);
    }

    private static SostegnoScritto trova(ProgettoLetto letto, UUID sostegno) {
        return Optional.ofNullable(letto.contenuto())
                .flatMap(c -> c.sostegno(sostegno))
                .orElseThrow(() -> new NonVisibile("sostegno " + sostegno));
    }
}
