package it.filo.progetto;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.progetto.Patto.Testo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the patto di servizio of one person. */
@Service
@Transactional
public class ScriviPatto {

    public sealed interface Risposta {
        record Scritto() implements Risposta {}

        /** The measure does not ask for it on this pathway, the case is closed, or somebody has signed it. */
        record NonOra() implements Risposta {}

        record CambiatoNelFrattempo() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final LeggiPatti leggiPatti;
    private final Patti patti;
    private final Cassaforte cassaforte;

    ScriviPatto(Consultazione consultazione, LeggiPatti leggiPatti, Patti patti, Cassaforte cassaforte) {
        this.consultazione = consultazione;
        this.leggiPatti = leggiPatti;
        this.patti = patti;
        this.cassaforte = cassaforte;
    }

    /** @param versione -1 where nothing was written */
    public Risposta scrivi(CartellaId id, PersonaId persona, int versione, Testo testo, Operatore chi) {
        var vista = consultazione.scrivi(id, Sezione.PATTO, chi, "patto di servizio");
        var scritto = patti.daScrivere(id, persona);
        var letti = leggiPatti.letti(vista);
        var letto = letti.di(persona).orElseThrow(() -> new NonVisibile("patto di " + persona));
        if (!letti.scrivibile(letto)) {
            return new Risposta.NonOra();
        }
        if (letto.versione() != versione) {
            return new Risposta.CambiatoNelFrattempo();
        }
        var patto = scritto.orElseGet(() -> new Patto(id, persona));
        patto.scritto(testo, cassaforte);
        if (scritto.isEmpty()) {
            patti.save(patto);
        }
        return new Risposta.Scritto();
    }
}
