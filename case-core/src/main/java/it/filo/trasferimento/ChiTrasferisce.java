package it.filo.trasferimento;

import it.filo.cartella.Cartella;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Consultazione.Vista;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/**
 * Who has to do with a case that goes to another zona: its case manager asks, since nobody else reads all that may cross;
 * who stands in for him, and the program manager, take the answer too, so that it does not wait for somebody who is away.
 */
@Component
class ChiTrasferisce {

    private final Consultazione consultazione;
    private final Incarichi incarichi;
    private final Clock clock;

    ChiTrasferisce(Consultazione consultazione, Incarichi incarichi, Clock clock) {
        this.consultazione = consultazione;
        this.incarichi = incarichi;
        this.clock = clock;
    }

    /** @throws NonVisibile for whom the case does not go anywhere */
    Vista legge(CartellaId id, Operatore chi) {
        var vista = consultazione.leggi(id, Sezione.NUCLEO, chi);
        if (!chi.e(Ruolo.PROGRAM_MANAGER)
                && !(chi.e(Ruolo.ASSISTENTE_SOCIALE) && vista.relazione().sua())) {
            throw new NonVisibile("trasferimento, cartella " + id);
        }
        return vista;
    }

    /** The question before a form is read. */
    Vista ammetteAChiedere(CartellaId id, Operatore chi, String cosa) {
        return ammette(id, chi, cosa, this::caseManager);
    }

    /** The same, announced to the register. */
    Vista chiede(CartellaId id, Operatore chi, String cosa) {
        ammetteAChiedere(id, chi, cosa);
        return consultazione.agisci(id, chi, cosa, Ruolo.ASSISTENTE_SOCIALE);
    }

    Vista prendeAtto(CartellaId id, Operatore chi, String cosa) {
        if (!chi.e(Ruolo.PROGRAM_MANAGER)) {
            ammette(id, chi, cosa, this::tieneIlCaso);
        }
        return consultazione.agisci(id, chi, cosa, Ruolo.PROGRAM_MANAGER, Ruolo.ASSISTENTE_SOCIALE);
    }

    /** @param puo what somebody must have to do with the case */
    private Vista ammette(CartellaId id, Operatore chi, String cosa, BiPredicate<Cartella, Operatore> puo) {
        var vista = consultazione.ammetteAdAgire(id, chi, cosa, Ruolo.ASSISTENTE_SOCIALE);
        if (!puo.test(vista.cartella(), chi)) {
            throw new NonConsentito(cosa);
        }
        return vista;
    }

    /** Whether somebody takes the answer: who manages the case, or stands in for who does. */
    boolean tieneIlCaso(Cartella cartella, Operatore chi) {
        return chi.e(Ruolo.ASSISTENTE_SOCIALE)
                && incarichi.tiene(cartella.id(), Funzione.CASE_MANAGER, chi.id(), LocalDate.now(clock));
    }

    boolean caseManager(Cartella cartella, Operatore chi) {
        return chi.e(Ruolo.ASSISTENTE_SOCIALE)
                && incarichi
                        .attuale(cartella.id(), Funzione.CASE_MANAGER)
                        .filter(i -> i.operatore().equals(chi.id()))
                        .isPresent();
    }
}
