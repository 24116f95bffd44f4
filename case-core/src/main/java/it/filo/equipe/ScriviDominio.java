package it.filo.equipe;

import it.filo.base.Cassaforte;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes one sheet of the scheda B. */
@Service
@Transactional
public class ScriviDominio {

    public sealed interface Risposta {
        record Scritto(Foglio.Stato stato) implements Risposta {}

        /** The scheda B is concluded, or not begun yet. */
        record NonAdesso() implements Risposta {}

        record CambiatoNelFrattempo(Foglio attuale) implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Quadri quadri;
    private final QuadroDomini domini;
    private final Cassaforte cassaforte;
    private final Clock clock;

    ScriviDominio(Consultazione consultazione, Quadri quadri, QuadroDomini domini, Cassaforte cassaforte, Clock clock) {
        this.consultazione = consultazione;
        this.quadri = quadri;
        this.domini = domini;
        this.cassaforte = cassaforte;
        this.clock = clock;
    }

    /**
     * @param letta version of the sheet that the writer had before him
     * @throws NonVisibile where the sheet is not for this person to see
     * @throws NonConsentito where it may be read and not written
     */
    public Risposta scrivi(CartellaId id, Ambito ambito, int letta, Valutazione testo, Operatore chi) {
        var vista = consultazione.leggi(id, Competenza.sezione(ambito.dominio()), chi);
        if (!Competenza.legge(vista, ambito)) {
            throw LeggiQuadro.assente(ambito);
        }
        consultazione.scrivi(id, Competenza.sezione(ambito.dominio()), chi, "scheda B");
        if (!LeggiQuadro.scrivibile(vista.cartella())) {
            return new Risposta.NonAdesso();
        }
        var quadro = quadri.daScrivere(id);
        if (quadro.conclusoIl().isPresent()) {
            return new Risposta.NonAdesso();
        }
        var riga = domini.foglio(quadro.id(), ambito);
        if (riga.isEmpty() && !Competenza.ambito(ambito.dominio(), chi).equals(ambito)) {
            throw LeggiQuadro.assente(ambito);
        }
        var attuale = riga.map(r -> r.foglio(cassaforte)).orElse(Foglio.bianco(ambito));
        if (attuale.versione() != letta && !attuale.testo().equals(testo)) {
            return new Risposta.CambiatoNelFrattempo(attuale);
        }
        if (!attuale.testo().equals(testo)) {
            var scritta = riga.orElseGet(() -> new QuadroDominio(quadro.id(), ambito));
            scritta.scritto(testo, cassaforte, chi, clock.instant());
            if (riga.isEmpty()) {
                domini.save(scritta);
            }
        }
        return new Risposta.Scritto(new Foglio(ambito, testo, attuale.versione(), attuale.firma()).stato());
    }
}
