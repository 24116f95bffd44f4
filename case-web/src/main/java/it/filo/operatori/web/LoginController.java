package it.filo.operatori.web;

import it.filo.operatori.AccountDimostrativi;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LoginController {

    private static final Map<String, String> ERRORI = Map.of(
            "credenziali",
            "Nome o password non corretti. Dopo cinque tentativi sbagliati l'accesso resta chiuso per almeno"
                    + " 15 minuti, anche con la password giusta.",
            "convenzione",
            "L'ente non ha oggi una convenzione valida con la zona: finché non è rinnovata nessuno dei suoi"
                    + " operatori può entrare.",
            "incarico",
            "L'incarico in questa zona non è in corso: per riaprirlo serve l'amministratore.",
            "scaduta",
            "La pagina di accesso era aperta da troppo tempo: provare di nuovo.");

    private static final Map<String, String> NOTIZIE = Map.of(
            "uscito", "Uscita eseguita: la sessione è chiusa.",
            "password", "Password cambiata: ora si entra con quella nuova.",
            "fondata", "Zona creata: ora si entra con il nome e la password appena scelti.");

    private final ObjectProvider<AccountDimostrativi> dimostrativi;

    LoginController(ObjectProvider<AccountDimostrativi> dimostrativi) {
        this.dimostrativi = dimostrativi;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String errore,
            @RequestParam(required = false) @Nullable String dopo,
            Model modello) {
        if (OperatoreAutenticato.corrente().isPresent()) {
            return "redirect:/";
        }
        modello.addAttribute("rifiuto", errore == null ? null : ERRORI.get(errore));
        modello.addAttribute("notizia", dopo == null ? null : NOTIZIE.get(dopo));
        modello.addAttribute("dimostrativi", dimostrativi.getIfAvailable());
        return "operatori/login";
    }
}
