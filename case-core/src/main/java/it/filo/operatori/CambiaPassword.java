package it.filo.operatori;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Gives an account another password and ends all its sessions. The present one is asked for, under the same lock. */
@Service
public class CambiaPassword {

    public sealed interface Risposta {
        record Cambiata() implements Risposta {}

        record AttualeNonRiconosciuta() implements Risposta {}

        record NonAccettabile(String perche) implements Risposta {}
    }

    private final Accounts accounts;
    private final Entra entra;
    private final Impronte impronte;
    private final Sessioni sessioni;

    CambiaPassword(Accounts accounts, Entra entra, Impronte impronte, Sessioni sessioni) {
        this.accounts = accounts;
        this.entra = entra;
        this.impronte = impronte;
        this.sessioni = sessioni;
    }

    /** Somebody whose password was given anew without asking must come to know of it. */
    public Optional<Accounts.Reimpostata> reimpostata(String username) {
        return accounts.reimpostata(username);
    }

    public Risposta cambia(String username, String attuale, String nuova) {
        if (!(entra.entra(username, attuale) instanceof Entra.Risposta.Entrato)) {
            return new Risposta.AttualeNonRiconosciuta();
        }
        if (nuova.equals(attuale)) {
            return new Risposta.NonAccettabile("Scegliere una password diversa da quella attuale.");
        }
        var difetto = RegolePassword.difetto(username, nuova);
        if (difetto.isPresent()) {
            return new Risposta.NonAccettabile(difetto.get());
        }
        accounts.cambiaPassword(username, impronte.di(nuova));
        sessioni.chiudi(username);
        return new Risposta.Cambiata();
    }
}
