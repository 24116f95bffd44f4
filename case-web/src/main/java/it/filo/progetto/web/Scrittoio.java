package it.filo.progetto.web;

import it.filo.cartella.CartellaId;
import it.filo.cartella.TipoEvento;
import it.filo.cartella.web.PaginaCartella;
import it.filo.operatori.Operatore;
import it.filo.progetto.LeggiProgetto;
import it.filo.progetto.ProgettoLetto;
import it.filo.progetto.Scrittura;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages that write a part of the progetto have in common: how they open, and where they lead afterwards. */
@Component
class Scrittoio {

    private final LeggiProgetto leggiProgetto;
    private final PaginaCartella pagina;

    Scrittoio(LeggiProgetto leggiProgetto, PaginaCartella pagina) {
        this.leggiProgetto = leggiProgetto;
        this.pagina = pagina;
    }

    static String progetto(CartellaId id) {
        return "/cartelle/" + id + "/progetto";
    }

    static String alProgetto(CartellaId id) {
        return "redirect:" + progetto(id);
    }

    /** Opens the progetto for a form that changes it, within the frame of the case. */
    ProgettoLetto apri(CartellaId id, Operatore chi, Model modello) {
        var letto = leggiProgetto.perScrivere(id, chi);
        incornicia(id, letto, chi, modello);
        return letto;
    }

    /** On which composition of the household it was written, for the page of the whole progetto. */
    void scrittoSu(CartellaId id, Model modello) {
        pagina.scrittaSu(id, TipoEvento.PROGETTO_DEFINITO, modello);
    }

    void incornicia(CartellaId id, ProgettoLetto letto, Operatore chi, Model modello) {
        pagina.riempi(id, "progetto", chi, modello);
        modello.addAttribute("progetto", letto);
        modello.addAttribute("indietro", progetto(id));
    }

    /** The same form again, with its errors. */
    static ModelAndView daCorreggere(String vista, Model modello) {
        return new ModelAndView(vista, modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    String nonInScrittura(CartellaId id, RedirectAttributes messaggi) {
        messaggi.addFlashAttribute(
                "avviso",
                "Il progetto ora non si può cambiare: non è il momento di scriverlo, o è già pronto per la firma.");
        return alProgetto(id);
    }

    /**
     * Where a form leads.
     *
     * @param fatto what happened, in words
     * @param conflitto the page for two who wrote at the same time
     */
    Object dopo(
            Scrittura risposta,
            CartellaId id,
            String fatto,
            RedirectAttributes messaggi,
            Supplier<ModelAndView> conflitto) {
        return switch (risposta) {
            case Scrittura.Fatta f -> {
                messaggi.addFlashAttribute("esito", fatto);
                yield alProgetto(id);
            }
            case Scrittura.NonInScrittura() -> nonInScrittura(id, messaggi);
            case Scrittura.CambiataNelFrattempo() -> conflitto.get();
            case Scrittura.NonCePiu() -> {
                messaggi.addFlashAttribute("avviso", "Non c'è più: qualcun altro l'ha eliminato nel frattempo.");
                yield alProgetto(id);
            }
            case Scrittura.GiaAttivato() -> {
                messaggi.addFlashAttribute("avviso", "Il sostegno è già attivato: non si può cambiare né eliminare.");
                yield alProgetto(id);
            }
        };
    }

    /** The same for taking something away: who finds it changed reads it again first. */
    Object dopoEliminazione(Scrittura risposta, CartellaId id, String fatto, RedirectAttributes messaggi) {
        return dopo(risposta, id, fatto, messaggi, () -> {
            messaggi.addFlashAttribute(
                    "avviso", "È cambiato nel frattempo e non è stato eliminato: leggere la versione di ora.");
            return new ModelAndView(alProgetto(id));
        });
    }

    /** The question before something is taken away. */
    static String chiede(
            Model modello, String domanda, String conseguenza, String bottone, String azione, int versione) {
        modello.addAttribute("domanda", domanda);
        modello.addAttribute("conseguenza", conseguenza);
        modello.addAttribute("bottone", bottone);
        modello.addAttribute("azione", azione);
        modello.addAttribute("versione", versione);
        return "progetto/conferma";
    }
}
