package it.filo.operatori;

import it.filo.operatori.Organico.Persona;
import it.filo.zona.TipoEnte;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody into the zona, with an account whose first password is good for one sign-in. */
@Service
@Transactional
public class ApriAccount {

    public sealed interface Risposta {
        record Aperto(String passwordIniziale) implements Risposta {}

        record NomeGiaUsato() implements Risposta {}

        record EnteSconosciuto() implements Risposta {}

        record RuoloDiAltriEnti(Set<TipoEnte> quali) implements Risposta {}
    }

    private final Accounts accounts;
    private final Organico organico;
    private final Zone zone;
    private final Impronte impronte;
    private final AttiAmministrativi atti;
    private final Clock clock;

    ApriAccount(
            Accounts accounts, Organico organico, Zone zone, Impronte impronte, AttiAmministrativi atti, Clock clock) {
        this.accounts = accounts;
        this.organico = organico;
        this.zone = zone;
        this.impronte = impronte;
        this.atti = atti;
        this.clock = clock;
    }

    public Risposta apri(String username, Persona persona, Operatore chi) {
        if (!chi.e(Ruolo.AMMINISTRATORE)) {
            throw new NonConsentito("aprire account");
        }
        if (accounts.trova(username).isPresent()) {
            return new Risposta.NomeGiaUsato();
        }
        var ente =
                zone.enti().stream().filter(e -> e.id().equals(persona.ente())).findFirst();
        if (ente.isEmpty()) {
            return new Risposta.EnteSconosciuto();
        }
        if (!persona.ruolo().enti().contains(ente.get().tipo())) {
            return new Risposta.RuoloDiAltriEnti(persona.ruolo().enti());
        }
        var id = OperatoreId.nuovo();
        var password = RegolePassword.iniziale();
        organico.aggiungi(id, persona, LocalDate.now(clock));
        accounts.aggiungi(Account.nuovo(username, chi.zona(), id, impronte.di(password), true), clock.instant());
        atti.annota(
                chi,
                "account %s: aperto, %s".formatted(username, persona.ruolo().nome()));
        return new Risposta.Aperto(password);
    }
}
