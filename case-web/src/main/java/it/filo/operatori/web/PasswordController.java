package it.filo.operatori.web;

import it.filo.base.web.Errori;
import it.filo.operatori.CambiaPassword;
import it.filo.operatori.CambiaPassword.Risposta;
import it.filo.operatori.RegolePassword;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/password")
class PasswordController {

    private final CambiaPassword cambiaPassword;

    PasswordController(CambiaPassword cambiaPassword) {
        this.cambiaPassword = cambiaPassword;
    }

    @GetMapping
    String pagina(@AuthenticationPrincipal OperatoreAutenticato chi, Model modello) {
        modello.addAttribute("obbligo", chi.cambiarePassword());
        modello.addAttribute(
                "reimpostata", cambiaPassword.reimpostata(chi.username()).orElse(null));
        modello.addAttribute("minimo", RegolePassword.MINIMO);
        return "operatori/password";
    }

    @PostMapping
    String cambia(
            @RequestParam(defaultValue = "") String attuale,
            @RequestParam(defaultValue = "") String nuova,
            @RequestParam(defaultValue = "") String ripetuta,
            @AuthenticationPrincipal OperatoreAutenticato chi,
            Model modello,
            HttpServletRequest richiesta,
            HttpServletResponse risposta) {
        var errori = new Errori();
        if (!nuova.equals(ripetuta)) {
            errori.aggiungi("ripetuta", "Riscrivere la password nuova: le due non sono uguali.");
        } else {
            switch (cambiaPassword.cambia(chi.username(), attuale, nuova)) {
                case Risposta.Cambiata() -> {
                    return esce(richiesta);
                }
                case Risposta.AttualeNonRiconosciuta() ->
                    errori.aggiungi("attuale", "Controllare la password attuale: non è quella giusta.");
                case Risposta.NonAccettabile(var perche) -> errori.aggiungi("nuova", perche);
            }
        }
        modello.addAttribute("errori", errori);
        risposta.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pagina(chi, modello);
    }

    private static String esce(HttpServletRequest richiesta) {
        var sessione = richiesta.getSession(false);
        if (sessione != null) {
            sessione.invalidate();
        }
        return "redirect:/login?dopo=password";
    }
}
