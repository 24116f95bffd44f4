package it.filo.progetto;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.nucleo.PersonaId;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a patto that somebody has signed back into writing: a signature is under the text that was read, so it is
 * withdrawn, and the history says why.
 */
@Service
@Transactional
public class RiscriviPatto {

    public sealed interface Risposta {
        /** @param ritirate names of those who sign again */
        record Riaperto(List<String> ritirate) implements Risposta {}

        /** Nobody has signed, or all have. */
        record NonOra() implements Risposta {}

        record MotivoAssente() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final LeggiPatti leggiPatti;
    private final Patti patti;
    private final Sottoscrizioni sottoscrizioni;
    private final Storia storia;
    private final Clock clock;

    RiscriviPatto(
            Consultazione consultazione,
            LeggiPatti leggiPatti,
            Patti patti,
            Sottoscrizioni sottoscrizioni,
            Storia storia,
            Clock clock) {
        this.consultazione = consultazione;
        this.leggiPatti = leggiPatti;
        this.patti = patti;
        this.sottoscrizioni = sottoscrizioni;
        this.storia = storia;
        this.clock = clock;
    }

    public Risposta riscrivi(CartellaId id, PersonaId persona, String motivo, Operatore chi) {
        var vista = consultazione.scrivi(id, Sezione.PATTO, chi, "patto di servizio da riscrivere");
        var patto = patti.daScrivere(id, persona).orElseThrow(() -> new NonVisibile("patto di " + persona));
        var letti = leggiPatti.letti(vista);
        var letto = letti.di(persona).orElseThrow(() -> new NonVisibile("patto di " + persona));
        if (!letti.riscrivibile(letto)) {
            return new Risposta.NonOra();
        }
        if (motivo.isBlank()) {
            return new Risposta.MotivoAssente();
        }
        sottoscrizioni.deiPatti(id).stream()
                .filter(s -> s.patto().filter(patto.id()::equals).isPresent())
                .forEach(sottoscrizioni::delete);
        storia.accade(
                vista.cartella(),
                Fatto.di(TipoEvento.PATTO_RIAPERTO, LocalDate.now(clock))
                        .riferimento(patto.id())
                        .motivo(motivo),
                chi);
        return new Risposta.Riaperto(letto.firmatari());
    }
}
