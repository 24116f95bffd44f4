package it.filo.oggi.web;

import it.filo.cartella.CartellaId;
import it.filo.oggi.InAttesa;
import it.filo.oggi.Sollecita;
import it.filo.oggi.Sollecita.Risposta;
import it.filo.operatori.Operatore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminds who is waited for, from the home. */
@Controller
class SollecitiController {

    private final Sollecita sollecita;

    SollecitiController(Sollecita sollecita) {
        this.sollecita = sollecita;
    }

    @PostMapping("/cartelle/{id}/solleciti")
    String sollecita(
            @PathVariable CartellaId id,
            @RequestParam(defaultValue = "") String atteso,
            Operatore chi,
            RedirectAttributes redirect) {
        switch (sollecita.sollecita(id, atteso, chi)) {
            case Risposta.Sollecitato(var attesa) -> redirect.addFlashAttribute("esito", detto(attesa));
            case Risposta.GiaOggi(var attesa) ->
                redirect.addFlashAttribute(
                        "avviso",
                        "Per " + attesa.richiedente() + " il sollecito di oggi c'è già: uno al giorno basta.");
            case Risposta.NonSiAspettaPiu() ->
                redirect.addFlashAttribute(
                        "avviso", "Non c'è più niente da sollecitare: nel frattempo la cartella è andata avanti.");
        }
        return "redirect:/";
    }

    private static String detto(InAttesa attesa) {
        var chi = attesa.atteso();
        return switch (chi.tipo()) {
            case FAMIGLIA ->
                "Sollecito alla famiglia di " + attesa.richiedente()
                        + " scritto nella storia della cartella. Filo non chiama e non manda messaggi: resta da telefonare.";
            case ENTE ->
                "Sollecito per " + attesa.richiedente() + " registrato: chi segue la cartella per " + chi.nome()
                        + " lo trova nella sua pagina Oggi. Filo non manda e-mail.";
            case COLLEGA ->
                "Sollecito per " + attesa.richiedente() + " registrato: "
                        + (chi.nome() == null ? "chi ha quel compito" : chi.nome())
                        + (chi.sostituto() == null ? "" : ", e intanto " + chi.sostituto() + " che sostituisce,")
                        + " lo trova nella sua pagina Oggi. Filo non manda e-mail.";
        };
    }
}
