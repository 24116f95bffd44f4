package it.filo.analisi;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.zona.Ente;
import it.filo.zona.TipoEnte;
import it.filo.zona.Zone;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the outcome that the mini-équipe is asked to confirm, with its motivation. */
@Service
@Transactional
public class ProponiEsito {

    private static final String COSA = "esito della scheda A";

    public sealed interface Risposta {
        record Proposto(int ritirate) implements Risposta {}

        record NonAdesso(Impedimento perche) implements Risposta {}

        record EsitoAssente() implements Risposta {}

        record ServizioMancante() implements Risposta {}

        record MotivazioneAssente() implements Risposta {}

        record CambiatoNelFrattempo(Foglio<Proposta> ora) implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Schede schede;
    private final Zone zone;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ProponiEsito(Consultazione consultazione, Schede schede, Zone zone, Cassaforte cassaforte, Clock clock) {
        this.consultazione = consultazione;
        this.schede = schede;
        this.zone = zone;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId id, Operatore chi) {
        consultazione.ammetteAScrivere(id, Sezione.ANALISI_SOCIALE, chi, COSA);
    }

    public Risposta proponi(CartellaId id, int letta, Proposta proposta, Operatore chi) {
        var vista = consultazione.scrivi(id, Sezione.ANALISI_SOCIALE, chi, COSA);
        var cartella = vista.cartella();
        var impedimento = Impedimento.aScrivere(cartella);
        if (impedimento.isPresent()) {
            return new Risposta.NonAdesso(impedimento.get());
        }
        var decisione = proposta.decisione();
        if (decisione == null) {
            return new Risposta.EsitoAssente();
        }
        if (decisione.senzaServizio() || !conosciuto(decisione)) {
            return new Risposta.ServizioMancante();
        }
        if (proposta.motivazione().isEmpty()) {
            return new Risposta.MotivazioneAssente();
        }
        var sua = schede.perCambiare(cartella);
        var ora = sua.foglio(cassaforte);
        if (ora.testo().equals(proposta)) {
            return new Risposta.Proposto(0);
        }
        if (ora.versione() != letta) {
            return new Risposta.CambiatoNelFrattempo(ora);
        }
        var righe = schede.righe(sua);
        var conferme = schede.componi(sua, righe, vista).conferme().size();
        sua.propone(proposta, cassaforte, chi, clock.instant());
        schede.ritiraConferme(righe);
        return new Risposta.Proposto(conferme);
    }

    /** The services that an outcome SPECIALISTICO may involve. */
    @Transactional(readOnly = true)
    public List<Ente> servizi() {
        return zone.enti().stream()
                .filter(e -> e.tipo() == TipoEnte.SERVIZIO_SPECIALISTICO)
                .toList();
    }

    boolean conosciuto(Decisione decisione) {
        return decisione.servizio() == null || servizi().stream().anyMatch(e -> e.id().equals(decisione.servizio()));
    }
}
