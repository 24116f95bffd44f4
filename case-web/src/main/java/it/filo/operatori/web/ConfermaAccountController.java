package it.filo.operatori.web;

import it.filo.operatori.CartelleSeguite;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Organico;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Asks before an act on an account that throws somebody out at once. */
@Controller
class ConfermaAccountController {

    /** What is asked about; the address of the act is the same word. */
    private enum Atto {
        DISATTIVA(
                "disattiva",
                "Disattivare l’account di %s?",
                "Da subito non entra più e le sue sessioni si chiudono. Quanto ha scritto resta; l’account si può riattivare.",
                "Disattiva l’account"),
        PASSWORD(
                "password",
                "Dare una nuova password a %s?",
                "La password di ora smette di valere e le sue sessioni si chiudono. La nuova si mostra una volta sola e vale per un primo accesso.",
                "Dai una nuova password"),
        CHIUDI_SESSIONI(
                "chiudi-sessioni",
                "Chiudere le sessioni di %s?",
                "Chi sta lavorando con questo account deve entrare di nuovo; quello che sta scrivendo resta fra le sue bozze.",
                "Chiudi le sessioni");

        private final String parola;
        private final String domanda;
        private final String conseguenza;
        private final String bottone;

        Atto(String parola, String domanda, String conseguenza, String bottone) {
            this.parola = parola;
            this.domanda = domanda;
            this.conseguenza = conseguenza;
            this.bottone = bottone;
        }
    }

    private final Organico organico;
    private final CartelleSeguite seguite;
    private final Clock clock;

    ConfermaAccountController(Organico organico, CartelleSeguite seguite, Clock clock) {
        this.organico = organico;
        this.seguite = seguite;
        this.clock = clock;
    }

    @GetMapping("/amministrazione/account/{username}/conferma/{atto}")
    String chiedi(
            @PathVariable String username,
            @PathVariable("atto") String parola,
            @AuthenticationPrincipal OperatoreAutenticato proprio,
            Model modello) {
        var atto = Arrays.stream(Atto.values())
                .filter(a -> a.parola.equals(parola))
                .findFirst()
                .orElseThrow(() -> new NonVisibile("atto " + parola));
        var account = organico.account(LocalDate.now(clock)).stream()
                .filter(r -> r.username().equals(username) && !username.equals(proprio.username()) && r.attivo())
                .findFirst()
                .orElseThrow(() -> new NonVisibile("account " + username));
        modello.addAttribute("domanda", atto.domanda.formatted(account.nominativo()));
        modello.addAttribute("conseguenza", atto.conseguenza + (atto == Atto.DISATTIVA ? ancora(username) : ""));
        modello.addAttribute("bottone", atto.bottone);
        modello.addAttribute("azione", "/amministrazione/account/" + username + "/" + parola);
        return "operatori/conferma";
    }

    private String ancora(String username) {
        var quante = seguite.aperte(LocalDate.now(clock)).get(username);
        return quante == null
                ? ""
                : " Segue ancora %s: il program manager deve passarle a qualcun altro."
                        .formatted(quante == 1 ? "1 cartella" : quante + " cartelle");
    }
}
