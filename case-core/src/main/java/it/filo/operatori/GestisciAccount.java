package it.filo.operatori;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes and reopens the door for one account of the zona, which takes effect at once wherever it is signed in. */
@Service
@Transactional
public class GestisciAccount {

    private final Accounts accounts;
    private final Impronte impronte;
    private final Sessioni sessioni;
    private final AttiAmministrativi atti;
    private final Clock clock;

    GestisciAccount(Accounts accounts, Impronte impronte, Sessioni sessioni, AttiAmministrativi atti, Clock clock) {
        this.accounts = accounts;
        this.impronte = impronte;
        this.sessioni = sessioni;
        this.atti = atti;
        this.clock = clock;
    }

    /** Nobody closes the door on himself: a zona without administrator could not be opened again. */
    public void disattiva(String username, String proprio, Operatore chi) {
        var account = dellaZona(username, chi, "disattivato");
        if (account.username().equals(proprio)) {
            throw new NonConsentito("disattivare il proprio account");
        }
        accounts.disattiva(account.username(), clock.instant());
        sessioni.chiudi(account.username());
    }

    public void riattiva(String username, Operatore chi) {
        accounts.riattiva(dellaZona(username, chi, "riattivato").username());
    }

    public void sblocca(String username, Operatore chi) {
        accounts.sblocca(dellaZona(username, chi, "sbloccato").username());
    }

    public void chiudiSessioni(String username, Operatore chi) {
        sessioni.chiudi(dellaZona(username, chi, "sessioni chiuse").username());
    }

    /** For who forgot it: a password good for one sign-in. */
    public String nuovaPassword(String username, Operatore chi) {
        var account = dellaZona(username, chi, "nuova password");
        var password = RegolePassword.iniziale();
        accounts.cambiaPassword(account.username(), impronte.di(password), true);
        accounts.sblocca(account.username());
        sessioni.chiudi(account.username());
        return password;
    }

    /** @param cosa what is about to be done with it */
    private Account dellaZona(String username, Operatore chi, String cosa) {
        if (!chi.e(Ruolo.AMMINISTRATORE)) {
            throw new NonConsentito("gestire account");
        }
        var account = accounts.trova(username)
                .filter(a -> a.zona().equals(chi.zona()))
                .orElseThrow(() -> new NonVisibile("account " + username));
        atti.annota(chi, "account " + account.username() + ": " + cosa);
        return account;
    }
}
