package it.filo.cartella;

import it.filo.nucleo.Unioni;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes up again a case that was closed, where it stood. Why is said under the event, encrypted, and not to all who see
 * that the case goes on.
 */
@Service
@Transactional
public class RiapriCartella {

    private static final String COSA = "riapertura della cartella";

    private static final Ruolo[] CHI = {Ruolo.PROGRAM_MANAGER, Ruolo.ASSISTENTE_SOCIALE};

    public sealed interface Risposta {
        record Riaperta(Fase fase) implements Risposta {}

        record NonEChiusa() implements Risposta {}

        record MotivoAssente() implements Risposta {}

        /** The nucleo has another open case under the same measure. */
        record AltraAperta(CartellaId altra) implements Risposta {}

        /** Its household became part of another: what goes on is that one's. */
        record NucleoUnito() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Cartelle cartelle;
    private final Incarichi incarichi;
    private final Unioni unioni;
    private final Storia storia;
    private final Clock clock;

    RiapriCartella(
            Consultazione consultazione,
            Cartelle cartelle,
            Incarichi incarichi,
            Unioni unioni,
            Storia storia,
            Clock clock) {
        this.consultazione = consultazione;
        this.cartelle = cartelle;
        this.unioni = unioni;
        this.incarichi = incarichi;
        this.storia = storia;
        this.clock = clock;
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId id, Operatore chi) {
        consultazione.ammetteAdAgire(id, chi, COSA, CHI);
    }

    public Risposta riapri(CartellaId id, String motivo, Operatore chi) {
        var cartella = consultazione.agisci(id, chi, COSA, CHI).cartella();
        if (cartella.fase() != Fase.CHIUSA) {
            return new Risposta.NonEChiusa();
        }
        if (motivo.isBlank()) {
            return new Risposta.MotivoAssente();
        }
        if (unioni.cheChiude(cartella.nucleo()).isPresent()) {
            return new Risposta.NucleoUnito();
        }
        var altra = cartelle.delNucleo(cartella.nucleo()).stream()
                .filter(c -> c.misura().equals(cartella.misura()) && c.fase() != Fase.CHIUSA)
                .findFirst();
        if (altra.isPresent()) {
            return new Risposta.AltraAperta(altra.get().id());
        }
        riprende(id, Funzione.CASE_MANAGER);
        riprende(id, Funzione.CONSULENTE_CPI);
        var prima = cartella.motivoChiusura().orElse(null);
        cartella.riaperta();
        storia.accade(
                cartella,
                Fatto.di(TipoEvento.CARTELLA_RIAPERTA, LocalDate.now(clock))
                        .prima(prima)
                        .motivo(motivo),
                chi);
        return new Risposta.Riaperta(cartella.fase());
    }

    /** Who followed it last follows it again, so that there is somebody whom another can take over from. */
    private void riprende(CartellaId id, Funzione funzione) {
        if (incarichi.attuale(id, funzione).isEmpty()) {
            incarichi.dellaCartella(id).stream()
                    .filter(i -> i.funzione() == funzione)
                    .reduce((primo, ultimo) -> ultimo)
                    .ifPresent(
                            i -> incarichi.save(new Incarico(id, i.operatore(), funzione, LocalDate.now(clock), null)));
        }
    }
}
