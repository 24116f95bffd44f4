package it.filo.progetto;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the progetto back into writing before it counts as signed; signatures under the old text are forgotten. */
@Service
@Transactional
public class RiapriProgetto {

    public sealed interface Risposta {
        record Riaperto() implements Risposta {}

        /** It is not waiting for signatures. */
        record NonOra() implements Risposta {}

        record CambiataNelFrattempo() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Progetti progetti;
    private final Sottoscrizioni sottoscrizioni;
    private final Storia storia;
    private final Clock clock;

    RiapriProgetto(
            Consultazione consultazione, Progetti progetti, Sottoscrizioni sottoscrizioni, Storia storia, Clock clock) {
        this.consultazione = consultazione;
        this.progetti = progetti;
        this.sottoscrizioni = sottoscrizioni;
        this.storia = storia;
        this.clock = clock;
    }

    /** @param versione of the progetto that was read */
    public Risposta riapri(CartellaId id, int versione, Operatore chi) {
        var cartella = consultazione
                .scrivi(id, Sezione.PROGETTO, chi, "progetto riaperto")
                .cartella();
        var progetto = progetti.daScrivere(id);
        if (progetto.isEmpty() || !Stesura.inFirma(cartella, progetto.get().stato())) {
            return new Risposta.NonOra();
        }
        if (progetto.get().versione() != versione) {
            return new Risposta.CambiataNelFrattempo();
        }
        progetto.get().riaperto();
        sottoscrizioni.delProgetto(progetto.get().id()).forEach(sottoscrizioni::delete);
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.PROGETTO_RIAPERTO, LocalDate.now(clock))
                        .riferimento(progetto.get().id()),
                chi);
        return new Risposta.Riaperto();
    }
}
