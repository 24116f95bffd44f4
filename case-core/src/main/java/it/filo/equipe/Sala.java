package it.filo.equipe;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Consultazione;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.operatori.NonConsentito;
import it.filo.operatori.NonVisibile;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/**
 * Who enters a seduta: the case manager and the program manager conduct it, who is convened reads it while following
 * the case; for everybody else it does not exist.
 */
@Service
class Sala {

    /** A seduta with its case, and whether the asker conducts it. */
    record Ingresso(Seduta seduta, Consultazione.Vista vista, boolean conduce) {}

    private final Consultazione consultazione;
    private final Incarichi incarichi;
    private final Sedute sedute;
    private final SedutaMembri membri;
    private final Registro registro;
    private final Clock clock;

    Sala(
            Consultazione consultazione,
            Incarichi incarichi,
            Sedute sedute,
            SedutaMembri membri,
            Registro registro,
            Clock clock) {
        this.consultazione = consultazione;
        this.incarichi = incarichi;
        this.sedute = sedute;
        this.membri = membri;
        this.registro = registro;
        this.clock = clock;
    }

    boolean conduce(CartellaId cartella, Operatore chi) {
        return chi.e(Ruolo.PROGRAM_MANAGER)
                || chi.e(Ruolo.ASSISTENTE_SOCIALE)
                        && incarichi.tiene(cartella, Funzione.CASE_MANAGER, chi.id(), LocalDate.now(clock));
    }

    Ingresso entra(SedutaId id, Operatore chi) {
        return entra(sedute.findById(id).orElseThrow(() -> assente(id)), chi);
    }

    /** @throws NonConsentito where the asker only reads */
    Ingresso conduci(SedutaId id, Operatore chi, String cosa) {
        // The right is asked before the row is kept from everybody else, without loading it: it is read under the lock.
        var cartella = sedute.cartella(id).orElseThrow(() -> assente(id));
        var conduce = conduce(cartella, chi);
        if (!conduce) {
            consultazione.leggi(cartella, Sezione.QUADRO, chi);
            if (!convocato(id, chi)) {
                throw assente(id);
            }
            throw new NonConsentito(cosa);
        }
        var ingresso = entra(sedute.daScrivere(id).orElseThrow(() -> assente(id)), chi);
        registro.agisce(chi, ingresso.seduta().cartella().id(), Sezione.QUADRO, cosa);
        return ingresso;
    }

    private Ingresso entra(Seduta seduta, Operatore chi) {
        var vista = consultazione.leggi(seduta.cartella(), Sezione.QUADRO, chi);
        var conduce = conduce(seduta.cartella(), chi);
        if (!conduce && !convocato(seduta.id(), chi)) {
            throw assente(seduta.id());
        }
        return new Ingresso(seduta, vista, conduce);
    }

    private boolean convocato(SedutaId seduta, Operatore chi) {
        return membri.dellaSeduta(seduta).stream().anyMatch(m -> m.operatore().equals(chi.id()));
    }

    private static NonVisibile assente(SedutaId id) {
        return new NonVisibile("seduta " + id);
    }
}
