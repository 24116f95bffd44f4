package it.filo.accesso;

import it.filo.operatori.NonConsentito;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back a draft that nobody else has read: what was written of somebody's health and troubles does not stay for
 * nothing (GDPR art. 5 par. 1 lett. e). What a desk passed on stays, so that the person is not forgotten.
 */
@Service
@Transactional
public class EliminaSegnalazione {

    public sealed interface Risposta {
        record Eliminata() implements Risposta {}

        /** It was sent, or written on another page. */
        record CambiataNelFrattempo() implements Risposta {}
    }

    private final Segnalazioni segnalazioni;
    private final VediSegnalazioni vedi;
    private final VociScheda voci;
    private final Registro registro;

    EliminaSegnalazione(Segnalazioni segnalazioni, VediSegnalazioni vedi, VociScheda voci, Registro registro) {
        this.segnalazioni = segnalazioni;
        this.vedi = vedi;
        this.voci = voci;
        this.registro = registro;
    }

    /** @param letta version that was on the page */
    public Risposta elimina(SegnalazioneId id, int letta, Operatore chi) {
        var segnalazione = vedi.veduta(id, AttoSegnalazione.SCRIVI, chi).segnalazione();
        if (segnalazione.contatto().isPresent()) {
            throw new NonConsentito("segnalazione passata da uno sportello");
        }
        if (!segnalazione.siElimina() || segnalazione.versione() != letta) {
            return new Risposta.CambiataNelFrattempo();
        }
        segnalazioni.voci(id, segnalazione.numero()).forEach(voci::delete);
        segnalazioni.delete(segnalazione);
        registro.annota(
                chi, Registro.Azione.MODIFICA, null, Sezione.SEGNALAZIONE, "segnalazione " + id + ", bozza eliminata");
        return new Risposta.Eliminata();
    }
}
