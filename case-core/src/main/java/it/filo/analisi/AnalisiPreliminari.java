package it.filo.analisi;

import it.filo.cartella.CartellaId;
import java.util.Optional;

/** The analisi preliminari of the current zona: one for each case, once its mini-équipe is fixed. */
public interface AnalisiPreliminari {

    Optional<Analisi> dellaCartella(CartellaId cartella);

    /**
     * The same for a change. Whoever changes any part of a scheda waits for the others: two confirmations given at the
     * same moment must see each other, or neither would conclude.
     */
    Optional<Analisi> perCambiare(CartellaId cartella);

    Analisi save(Analisi analisi);
}
