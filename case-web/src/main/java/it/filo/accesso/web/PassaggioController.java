package it.filo.accesso.web;

import it.filo.accesso.ContattoId;
import it.filo.accesso.PassaContatto;
import it.filo.base.web.Formati;
import it.filo.operatori.Operatore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contact goes on to the équipe unica. */
@Controller
class PassaggioController {

    private final PassaContatto passaContatto;
    private final Formati formati;

    PassaggioController(PassaContatto passaContatto, Formati formati) {
        this.passaContatto = passaContatto;
        this.formati = formati;
    }

    @PostMapping("/accesso/contatti/{id}/segnalazione")
    String passa(
            @PathVariable ContattoId id,
            @RequestParam(defaultValue = "") String azione,
            Operatore chi,
            RedirectAttributes redirect) {
        var persona = passaContatto.ammette(id, chi).persona();
        if (!azione.equals("passa")) {
            return "redirect:" + Schede.CONTATTI + "/" + id;
        }
        switch (passaContatto.passa(id, chi)) {
            case PassaContatto.Risposta.Passato() ->
                redirect.addFlashAttribute(
                        "esito",
                        "Contatto di " + persona
                                + " passato all'équipe unica: un assistente sociale completa la segnalazione.");
            case PassaContatto.Risposta.GiaPassato(var il) ->
                redirect.addFlashAttribute(
                        "avviso",
                        "Il contatto di " + persona + " era già passato all'équipe unica: " + formati.momento(il)
                                + ".");
        }
        return "redirect:" + Schede.CONTATTI + "/" + id;
    }
}
