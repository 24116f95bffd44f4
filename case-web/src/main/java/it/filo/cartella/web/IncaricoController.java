package it.filo.cartella.web;

import it.filo.base.web.Campi;
import it.filo.base.web.Errori;
import it.filo.cartella.CartellaId;
import it.filo.cartella.TerminaIncarico;
import it.filo.cartella.TerminaIncarico.Risposta;
import it.filo.operatori.Operatore;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks why somebody who was called on a case follows it no longer. */
@Controller
@RequestMapping("/cartelle/{id}/incarichi/{incarico}/termina")
class IncaricoController {

    private static final String PAGINA = "equipe";

    private final TerminaIncarico termina;
    private final PaginaCartella pagina;
    private final Clock clock;

    IncaricoController(TerminaIncarico termina, PaginaCartella pagina, Clock clock) {
        this.termina = termina;
        this.pagina = pagina;
        this.clock = clock;
    }

    @GetMapping
    String chiedi(@PathVariable CartellaId id, @PathVariable UUID incarico, Operatore chi, Model modello) {
        return mostra(id, incarico, "", chi, modello);
    }

    @PostMapping
    ModelAndView termina(
            @PathVariable CartellaId id,
            @PathVariable UUID incarico,
            @RequestParam(defaultValue = "") String motivo,
            Operatore chi,
            Model modello,
            RedirectAttributes dopo) {
        var errori = new Errori();
        var scritto = new Campi(errori, clock)
                .campo("motivo", "il motivo", motivo)
                .obbligatorio()
                .lungoAlPiu(300)
                .testo();
        if (scritto.isPresent()) {
            switch (termina.termina(id, incarico, scritto.get(), chi)) {
                case Risposta.Terminato(var nome) -> {
                    return torna(id, dopo, "esito", nome + " non segue più il caso.");
                }
                case Risposta.GiaFinito() -> {
                    return torna(id, dopo, "avviso", "L'incarico era già finito.");
                }
                case Risposta.MotivoAssente() -> errori.aggiungi("motivo", "Scrivere il motivo.");
            }
        }
        modello.addAttribute("errori", errori);
        return new ModelAndView(
                mostra(id, incarico, motivo, chi, modello), modello.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String mostra(CartellaId id, UUID incarico, @Nullable String motivo, Operatore chi, Model modello) {
        modello.addAttribute("membro", termina.prepara(id, incarico, chi));
        pagina.riempi(id, PAGINA, chi, modello);
        modello.addAttribute("motivo", motivo);
        return "cartella/incarico-termina";
    }

    private static ModelAndView torna(CartellaId id, RedirectAttributes dopo, String nome, String messaggio) {
        dopo.addFlashAttribute(nome, messaggio);
        return new ModelAndView("redirect:" + PaginaCartella.indirizzo(id, PAGINA));
    }
}
