package it.filo.operatori;

import it.filo.zona.Recapiti;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes and reopens the door for one account of the zona, which takes effect at once wherever it is signed in. */
@Service
@Transactional
public class GestisciAccount {

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Accounts accounts;
    private final Impronte impronte;
    private final Sessioni sessioni;
    private final Organico organico;
    private final AttiAmministrativi atti;
    private final Clock clock;

    GestisciAccount(
            Accounts accounts,
            Impronte impronte,
            Sessioni sessioni,
            Organico organico,
            AttiAmministrativi atti,
            Clock clock) {
        this.accounts = accounts;
        this.impronte = impronte;
        this.sessioni = sessioni;
        this.organico = organico;
        this.atti = atti;
        this.clock = clock;
    }

    /** Nobody closes the door on himself: a zona without administrator could not be opened again. */
    public void disattiva(String username, String proprio, Operatore chi) {
        var account = diAltri(username, proprio, chi);
        accounts.disattiva(account.username(), clock.instant());
        sessioni.chiudi(account.username());
        annota(account, "disattivato", chi);
    }

    public void riattiva(String username, Operatore chi) {
        var account = dellaZona(username, chi);
        accounts.riattiva(account.username());
        annota(account, "riattivato", chi);
    }

    public void sblocca(String username, Operatore chi) {
        var account = dellaZona(username, chi);
        accounts.sblocca(account.username());
        annota(account, "sbloccato", chi);
    }

    public void chiudiSessioni(String username, Operatore chi) {
        var account = dellaZona(username, chi);
        sessioni.chiudi(account.username());
        annota(account, "sessioni chiuse", chi);
    }

    /** For who forgot it: a password good for one sign-in. */
    public String nuovaPassword(String username, Operatore chi) {
        var account = dellaZona(username, chi);
        var password = RegolePassword.iniziale();
        accounts.reimpostaPassword(
                account.username(), impronte.di(password), new Accounts.Reimpostata(chi.nominativo(), clock.instant()));
        accounts.sblocca(account.username());
        sessioni.chiudi(account.username());
        annota(account, "nuova password", chi);
        return password;
    }

    /**
     * Says until when somebody works here; from the day after, the account opens nothing any more.
     *
     * @param al null where no end is known
     * @return false where that day comes before the first one
     */
    public boolean ultimoGiorno(String username, @Nullable LocalDate al, String proprio, Operatore chi) {
        var account = diAltri(username, proprio, chi);
        var scritto = organico.finoAl(account.operatore(), al);
        if (scritto) {
            annota(account, al == null ? "nessun ultimo giorno" : "ultimo giorno " + GIORNO.format(al), chi);
        }
        return scritto;
    }

    /** How colleagues reach this person: shown to whoever waits for something of hers. */
    public void raggiunto(String username, Recapiti recapiti, Operatore chi) {
        var account = dellaZona(username, chi);
        organico.raggiunto(account.operatore(), recapiti);
        annota(account, "recapiti", chi);
    }

    private void annota(Account account, String cosa, Operatore chi) {
        atti.annota(chi, "account %s: %s".formatted(account.username(), cosa));
    }

    private Account diAltri(String username, String proprio, Operatore chi) {
        var account = dellaZona(username, chi);
        if (account.username().equals(proprio)) {
            throw new NonConsentito("chiudere il proprio account");
        }
        return account;
    }

    private Account dellaZona(String username, Operatore chi) {
        if (!chi.e(Ruolo.AMMINISTRATORE)) {
            throw new NonConsentito("gestire account");
        }
        return accounts.trova(username)
                .filter(a -> a.zona().equals(chi.zona()))
                .orElseThrow(() -> new NonVisibile("account " + username));
    }
}
