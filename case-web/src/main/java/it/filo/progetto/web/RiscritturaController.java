package it.filo.progetto.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.cartella.web.PaginaCartella;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.progetto.LeggiPatti;
import it.filo.progetto.RiscriviPatto;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks before a patto that somebody has signed is written again. */
@Controller
@RequestMapping("/cartelle/{id}/patto-di-servizio/{persona}/riscrivi")
class RiscritturaController {

    private final LeggiPatti leggiPatti;
    private final RiscriviPatto riscriviPatto;
    private final PaginaCartella pagina;
    private final Formati formati;
    private final Clock clock;

    RiscritturaController(
            LeggiPatti leggiPatti, RiscriviPatto riscriviPatto, PaginaCartella pagina, Formati formati, Clock clock) {
        this.leggiPatti = leggiPatti;
        this.riscriviPatto = riscriviPatto;
        this.pagina = pagina;
        this.formati = formati;
        this.clock = clock;
    }

    @GetMapping
    String chiedi(
            @PathVariable CartellaId id,
            @PathVariable PersonaId persona,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        return chiedi(id, persona, "", chi, modello, messaggi);
    }

    @PostMapping
    Object riscrivi(
            @PathVariable CartellaId id,
            @PathVariable PersonaId persona,
            @RequestParam(defaultValue = "") String motivo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var errori = new Errori();
        var perche = new Campi(errori, clock)
                .campo("motivo", "il motivo", motivo)
                .obbligatorio()
                .lungoAlPiu(500)
                .testo();
        if (perche.isPresent()) {
            switch (riscriviPatto.riscrivi(id, persona, perche.get(), chi)) {
                case RiscriviPatto.Risposta.Riaperto(var ritirate) -> {
                    messaggi.addFlashAttribute(
                            "esito",
                            "Il patto è di nuovo in scrittura. Firma di nuovo: " + formati.elenco(ritirate) + ".");
                    return "redirect:" + indirizzo(id) + "/" + persona;
                }
                case RiscriviPatto.Risposta.NonOra() -> {
                    return nonOra(id, messaggi);
                }
                case RiscriviPatto.Risposta.MotivoAssente() -> errori.aggiungi("motivo", "Scrivere il motivo.");
            }
        }
        modello.addAttribute("errori", errori);
        var vista = chiedi(id, persona, motivo, chi, modello, messaggi);
        return vista.startsWith("redirect:") ? vista : Scrittoio.daCorreggere(vista, modello);
    }

    private String chiedi(
            CartellaId id,
            PersonaId persona,
            String motivo,
            Operatore chi,
            Model modello,
            RedirectAttributes messaggi) {
        var letti = leggiPatti.perScrivere(id, chi);
        var patto = letti.di(persona).orElseThrow(() -> new NonVisibile("patto di " + persona));
        if (!letti.riscrivibile(patto)) {
            return nonOra(id, messaggi);
        }
        pagina.riempi(id, "patto-di-servizio", chi, modello);
        modello.addAttribute("patto", patto);
        modello.addAttribute("motivo", motivo);
        modello.addAttribute("indietro", indirizzo(id));
        return "progetto/riscrivi";
    }

    private static String indirizzo(CartellaId id) {
        return "/cartelle/" + id + "/patto-di-servizio";
    }

    private static String nonOra(CartellaId id, RedirectAttributes messaggi) {
        messaggi.addFlashAttribute("avviso", "Questo patto non aspetta altre firme: non c'è niente da ritirare.");
        return "redirect:" + indirizzo(id);
    }
}
