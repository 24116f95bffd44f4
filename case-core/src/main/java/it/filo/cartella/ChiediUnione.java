package it.filo.cartella;

import it.filo.base.Cassaforte;
import it.filo.nucleo.Unioni;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the office, which sees all households, to look whether that of a case and another are one. Whoever may see both
 * joins them with {@link UnisciNuclei}; whoever may not learns nothing here but the answer.
 */
@Service
@Transactional
public class ChiediUnione {

    public sealed interface Risposta {
        record Chiesta() implements Risposta {}

        record TestoAssente() implements Risposta {}

        /** It waits for an answer already. */
        record GiaChiesta() implements Risposta {}
    }

    /** What comes of looking at it and leaving two households. */
    public sealed interface Esito {
        record RestanoDue() implements Esito {}

        record TestoAssente() implements Esito {}

        /** It was answered meanwhile. */
        record GiaDecisa() implements Esito {}
    }

    /** What somebody asked, as it may be read. */
    public record Aperta(String testo, Instant quando, String autore, String ente) {}

    private static final String COSA = "richiesta di unire due nuclei";

    private final Consultazione consultazione;
    private final RichiesteUnione richieste;
    private final Unioni unioni;
    private final Storia storia;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ChiediUnione(
            Consultazione consultazione,
            RichiesteUnione richieste,
            Unioni unioni,
            Storia storia,
            Cassaforte cassaforte,
            Clock clock) {
        this.consultazione = consultazione;
        this.richieste = richieste;
        this.unioni = unioni;
        this.storia = storia;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Whether this person has to ask: who sees all households looks for the other one. */
    public static boolean chiede(Operatore chi) {
        return !NucleiPropri.tutti(chi);
    }

    /** Refuses who may not ask, before what was typed is looked at. */
    public void ammette(CartellaId id, Operatore chi) {
        var cartella =
                consultazione.ammetteAScrivere(id, Sezione.NUCLEO, chi, COSA).cartella();
        if (!chiede(chi)) {
            throw new NonConsentito(COSA);
        }
        if (unioni.cheChiude(cartella.nucleo()).isPresent()) {
            throw new NonVisibile("household of " + id + ", which has ended");
        }
    }

    /** Refuses who may not answer. */
    public void ammetteARispondere(CartellaId id, Operatore chi) {
        consultazione.ammetteAScrivere(id, Sezione.NUCLEO, chi, COSA);
        if (chiede(chi)) {
            throw new NonConsentito(COSA);
        }
    }

    /** The one that waits for an answer, for who writes on the household. */
    public Optional<Aperta> aperta(CartellaId id, Operatore chi) {
        consultazione.ammetteAScrivere(id, Sezione.NUCLEO, chi, COSA);
        return richieste.aperta(id).map(r -> new Aperta(r.testo(cassaforte), r.chiestaIl(), r.autore(), r.ente()));
    }

    /** @param testo which other household, since when and why */
    public Risposta chiedi(CartellaId id, String testo, Operatore chi) {
        unioni.unaAllaVolta();
        ammette(id, chi);
        var cartella = consultazione.scrivi(id, Sezione.NUCLEO, chi, COSA).cartella();
        if (testo.isBlank()) {
            return new Risposta.TestoAssente();
        }
        if (richieste.aperta(id).isPresent()) {
            return new Risposta.GiaChiesta();
        }
        richieste.save(new RichiestaUnione(id, testo, chi, clock.instant(), cassaforte));
        storia.accade(cartella, Fatto.di(TipoEvento.UNIONE_CHIESTA, LocalDate.now(clock)), chi);
        return new Risposta.Chiesta();
    }

    /** They are two households, or cannot be joined; the answer goes to who asked, and says no more than it says. */
    public Esito lascia(CartellaId id, String risposta, Operatore chi) {
        ammetteARispondere(id, chi);
        var cartella = consultazione.scrivi(id, Sezione.NUCLEO, chi, COSA).cartella();
        if (risposta.isBlank()) {
            return new Esito.TestoAssente();
        }
        var richiesta = richieste.aperta(id);
        if (richiesta.isEmpty()) {
            return new Esito.GiaDecisa();
        }
        richiesta.get().decisa(false, chi, clock.instant());
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.UNIONE_NON_FATTA, LocalDate.now(clock)).motivo(risposta),
                chi);
        return new Esito.RestanoDue();
    }
}
