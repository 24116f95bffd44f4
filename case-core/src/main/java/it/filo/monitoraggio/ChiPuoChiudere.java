package it.filo.monitoraggio;

import it.filo.cartella.Cartella;
import it.filo.cartella.Consultazione.Vista;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Percorso;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Who ends a case: its case manager, or who stands in for him, and the program manager; where the patto di servizio is the whole answer (D.Lgs.
 * 147/2017 art. 5 c. 5) also the consulente who follows it.
 */
@Component
class ChiPuoChiudere {

    private final Incarichi incarichi;
    private final Clock clock;

    ChiPuoChiudere(Incarichi incarichi, Clock clock) {
        this.incarichi = incarichi;
        this.clock = clock;
    }

    boolean puo(Vista vista) {
        var cartella = vista.cartella();
        var chi = vista.chi();
        return switch (chi.ruolo()) {
            case PROGRAM_MANAGER -> true;
            case ASSISTENTE_SOCIALE -> tiene(cartella, Funzione.CASE_MANAGER, chi);
            case CONSULENTE_CPI -> soloPatto(cartella) && tiene(cartella, Funzione.CONSULENTE_CPI, chi);
            default -> false;
        };
    }

    /** The roles that may at all. */
    static Ruolo[] ruoli() {
        return new Ruolo[] {Ruolo.ASSISTENTE_SOCIALE, Ruolo.CONSULENTE_CPI, Ruolo.PROGRAM_MANAGER};
    }

    private static boolean soloPatto(Cartella cartella) {
        return Misura.di(cartella.misura()).pattoBasta()
                && cartella.percorso().filter(p -> p == Percorso.SOLO_LAVORO).isPresent();
    }

    private boolean tiene(Cartella cartella, Funzione funzione, Operatore chi) {
        return incarichi.tiene(cartella.id(), funzione, chi.id(), LocalDate.now(clock));
    }
}
