package it.filo.accesso;

import it.filo.accesso.TotaliDichiarati.Scritti;
import it.filo.accesso.TotaliDichiarati.Totali;
import it.filo.misura.Misura;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The totals that others print of the domande, written down by who keeps the register, to compare with its own. */
@Service
@Transactional
public class DichiaraTotali {

    public static final String INDIRIZZO = "/accesso/domande/riepilogo/dichiarati";

    public sealed interface Risposta {
        record Dichiarati() implements Risposta {}

        record Tolti() implements Risposta {}

        /** @param attuali what stands there now; empty where the other took them away */
        record CambiatiNelFrattempo(Optional<Scritti> attuali) implements Risposta {}
    }

    private final TotaliDichiarati totali;
    private final Registro registro;
    private final Clock clock;

    DichiaraTotali(TotaliDichiarati totali, Registro registro, Clock clock) {
        this.totali = totali;
        this.registro = registro;
        this.clock = clock;
    }

    public static boolean puo(Operatore chi) {
        return Indirizzi.apre(chi.ruolo(), INDIRIZZO);
    }

    /** Totals are no case data: whoever sees the table sees them. */
    @Transactional(readOnly = true)
    public Optional<Scritti> leggi(Misura misura, LocalDate al, Operatore chi) {
        ConsultaDomande.ammetteRiepilogo(chi);
        return totali.di(misura.codice(), al);
    }

    /** The days of which totals are known, the latest first. */
    @Transactional(readOnly = true)
    public List<LocalDate> giorni(Misura misura, Operatore chi) {
        ConsultaDomande.ammetteRiepilogo(chi);
        return totali.giorni(misura.codice());
    }

    /** @param letta version that was read, 0 where there were none */
    public Risposta dichiara(Misura misura, LocalDate al, Totali dichiarati, int letta, Operatore chi) {
        if (!puo(chi)) {
            throw new NonConsentito("totali dichiarati");
        }
        if (!totali.scrivi(misura.codice(), al, dichiarati, letta, chi, clock.instant())) {
            return new Risposta.CambiatiNelFrattempo(totali.di(misura.codice(), al));
        }
        registro.annota(
                chi,
                Registro.Azione.MODIFICA,
                null,
                Sezione.DOMANDA,
                "totali dichiarati, %s al %s%s".formatted(misura.codice(), al, dichiarati.vuoti() ? ": tolti" : ""));
        return dichiarati.vuoti() ? new Risposta.Tolti() : new Risposta.Dichiarati();
    }
}
