package it.filo.cartella;

import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Operatori;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a case to another case manager, or to another consulente of the centro per l'impiego, and says why. */
@Service
@Transactional
public class RiassegnaCartella {

    private static final Ruolo[] CHI = {Ruolo.PROGRAM_MANAGER, Ruolo.AMMINISTRATIVA};

    public sealed interface Risposta {
        record Riassegnata(String a) implements Risposta {}

        record MotivoAssente() implements Risposta {}

        /** There is nobody to take it from, so it is not a change. */
        record NessunoDaSostituire() implements Risposta {}

        record StessaPersona() implements Risposta {}

        /** Somebody else than the one on the page follows it now. */
        record CambiataNelFrattempo() implements Risposta {}

        record NonInServizioPerLaFunzione() implements Risposta {}

        record CartellaChiusa() implements Risposta {}
    }

    private final Consultazione consultazione;
    private final Incarichi incarichi;
    private final Operatori operatori;
    private final Passaggio passaggio;
    private final Clock clock;

    RiassegnaCartella(
            Consultazione consultazione, Incarichi incarichi, Operatori operatori, Passaggio passaggio, Clock clock) {
        this.consultazione = consultazione;
        this.incarichi = incarichi;
        this.operatori = operatori;
        this.passaggio = passaggio;
        this.clock = clock;
    }

    /** The role that holds a function, for the two that can be handed over. */
    public static Ruolo ruolo(Funzione funzione) {
        return switch (funzione) {
            case CASE_MANAGER -> Ruolo.ASSISTENTE_SOCIALE;
            case CONSULENTE_CPI -> Ruolo.CONSULENTE_CPI;
            default -> throw new IllegalArgumentException("not handed over: " + funzione);
        };
    }

    /** Who holds the function now, and so cannot take it over. */
    @Transactional(readOnly = true)
    public Optional<OperatoreId> attuale(CartellaId id, Funzione funzione) {
        return incarichi.attuale(id, funzione).map(Incarico::operatore);
    }

    /** Refuses who may not, before what was typed is looked at. */
    public void ammette(CartellaId id, Operatore chi) {
        consultazione.ammetteAdAgire(id, chi, "riassegnazione", CHI);
    }

    /** @param da who had it on the page, null where nobody had */
    public Risposta riassegna(
            CartellaId id, Funzione funzione, @Nullable OperatoreId da, OperatoreId a, String motivo, Operatore chi) {
        var cartella = consultazione
                .agisci(id, chi, "riassegnazione: " + funzione.nome(), CHI)
                .cartella();
        if (cartella.fase() == Fase.CHIUSA) {
            return new Risposta.CartellaChiusa();
        }
        if (motivo.isBlank()) {
            return new Risposta.MotivoAssente();
        }
        var attuale = incarichi.attuale(id, funzione);
        if (attuale.isEmpty()) {
            return new Risposta.NessunoDaSostituire();
        }
        if (!attuale.get().operatore().equals(da)) {
            return new Risposta.CambiataNelFrattempo();
        }
        if (attuale.get().operatore().equals(a)) {
            return new Risposta.StessaPersona();
        }
        var oggi = LocalDate.now(clock);
        var nuovo = operatori.inServizio(oggi, ruolo(funzione)).stream()
                .filter(o -> o.id().equals(a))
                .findFirst();
        if (nuovo.isEmpty()) {
            return new Risposta.NonInServizioPerLaFunzione();
        }
        passaggio.avviene(cartella, attuale.get(), nuovo.get(), oggi, motivo, chi);
        return new Risposta.Riassegnata(nuovo.get().nominativo());
    }
}
