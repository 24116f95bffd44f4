package it.filo.operatori;

import it.filo.zona.ZonaCorrente;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Opens the door: the right password, an account that is neither locked nor closed, a period of work under way and an
 * ente with a valid convenzione. Why it stays shut is said only to who knows the password. Not transactional as a
 * whole: the comparison of a password is slow by intent and must not hold a connection.
 */
@Service
public class Entra {

    public sealed interface Risposta {
        record Entrato(String username, Servizio servizio, boolean cambiarePassword) implements Risposta {}

        /** Unknown, locked, closed or wrong password: all look alike. */
        record NonRiconosciuto() implements Risposta {}

        record SenzaConvenzione() implements Risposta {}

        record IncaricoFinito() implements Risposta {}
    }

    private final Accounts accounts;
    private final Servizi servizi;
    private final Impronte impronte;
    private final Clock clock;

    Entra(Accounts accounts, Servizi servizi, Impronte impronte, Clock clock) {
        this.accounts = accounts;
        this.servizi = servizi;
        this.impronte = impronte;
        this.clock = clock;
    }

    public Risposta entra(String username, String password) {
        var account = conTentativoContato(username.strip().toLowerCase(Locale.ROOT));
        var giusta =
                impronte.corrisponde(password, account.map(Account::impronta).orElse(null));
        return account.filter(a -> giusta).map(this::conPasswordGiusta).orElseGet(Risposta.NonRiconosciuto::new);
    }

    private Risposta conPasswordGiusta(Account account) {
        var ora = clock.instant();
        var oggi = LocalDate.now(clock);
        var trovato = ZonaCorrente.in(account.zona(), () -> servizi.di(account.operatore(), oggi));
        accounts.entrato(account.username(), ora);
        if (trovato.isEmpty() || !trovato.get().inCorso(oggi)) {
            return new Risposta.IncaricoFinito();
        }
        if (!trovato.get().convenzioneValida()) {
            return new Risposta.SenzaConvenzione();
        }
        return new Risposta.Entrato(account.username(), trovato.get(), account.cambiarePassword());
    }

    private Optional<Account> conTentativoContato(String username) {
        while (true) {
            var ora = clock.instant();
            var letto = accounts.trova(username).filter(Account::attivo).filter(a -> !a.bloccato(ora));
            if (letto.isEmpty() || accounts.conta(letto.get(), letto.get().tenta(ora))) {
                return letto;
            }
        }
    }
}
