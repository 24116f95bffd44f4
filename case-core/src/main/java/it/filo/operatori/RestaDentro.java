package it.filo.operatori;

import it.filo.zona.ZonaCorrente;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/**
 * Says whether who came in may still be here: the account was not closed, the work not ended, the convenzione not
 * expired, and role and ente are those of the sign-in.
 */
@Service
public class RestaDentro {

    private final Accounts accounts;
    private final Servizi servizi;
    private final Clock clock;

    RestaDentro(Accounts accounts, Servizi servizi, Clock clock) {
        this.accounts = accounts;
        this.servizi = servizi;
        this.clock = clock;
    }

    public boolean puo(String username, Operatore comeEntrato) {
        var oggi = LocalDate.now(clock);
        return accounts.trova(username).filter(Account::attivo).isPresent()
                && ZonaCorrente.in(comeEntrato.zona(), () -> servizi.di(comeEntrato.id(), oggi))
                        .filter(s -> s.valido(oggi))
                        .filter(s -> s.operatore().equals(comeEntrato))
                        .isPresent();
    }
}
