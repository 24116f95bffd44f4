package it.filo.operatori.web;

import it.filo.operatori.AccountDimostrativi;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.Ruolo;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the frame of every page shows: who is signed in, the places of this role, the demo's banner, how long the
 * session lasts, where the source of the running version is (AGPL-3.0 section 13). It reads the session and never makes one, so that public pages stay without.
 */
@ControllerAdvice
class Cornice {

    private final ObjectProvider<AccountDimostrativi> dimostrativi;
    private final String assistenza;
    private final String sorgente;

    Cornice(
            ObjectProvider<AccountDimostrativi> dimostrativi,
            @Value("${filo.assistenza:}") String assistenza,
            @Value("${filo.sorgente:}") String sorgente) {
        this.dimostrativi = dimostrativi;
        this.assistenza = assistenza;
        this.sorgente = sorgente;
    }

    @ModelAttribute
    void cornice(HttpServletRequest richiesta, Model modello) {
        modello.addAttribute("demo", dimostrativi.getIfAvailable() != null);
        modello.addAttribute("assistenza", assistenza);
        modello.addAttribute("sorgente", sorgente);
        OperatoreAutenticato.corrente().ifPresent(chi -> {
            modello.addAttribute("operatore", chi.operatore());
            modello.addAttribute("nomeZona", chi.nomeZona());
            modello.addAttribute("menu", Luogo.menu(chi.operatore().ruolo()));
            modello.addAttribute("segueCasi", segueCasi(chi.operatore().ruolo()));
            modello.addAttribute("cercaOvunque", Indirizzi.apre(chi.operatore().ruolo(), "/cerca"));
            var sessione = richiesta.getSession(false);
            if (sessione != null && sessione.getMaxInactiveInterval() > 0) {
                modello.addAttribute("sessioneSecondi", sessione.getMaxInactiveInterval());
            }
        });
    }

    /** Who says that she is away herself, and not of others. */
    private static boolean segueCasi(Ruolo ruolo) {
        return Indirizzi.apre(ruolo, "/consegne/*/assenza") && !Indirizzi.apre(ruolo, "/consegne");
    }
}
