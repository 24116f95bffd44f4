package it.filo.cartella;

import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import java.time.LocalDate;

/**
 * The sedute to which somebody is convened on a case and that are still to be held go with the case. The sedute are
 * above this room, so they answer through this port.
 */
public interface Convocazioni {

    /** Another sits in somebody's place, from that day on. */
    void passano(CartellaId cartella, OperatoreId da, Operatore a, LocalDate dal);

    /** Another sits as well, in those of the days during which somebody is away. */
    void affianca(CartellaId cartella, OperatoreId assente, Operatore sostituto, LocalDate dal, LocalDate al);

    /** Sits no longer, from that day on. */
    void congeda(CartellaId cartella, OperatoreId chi, LocalDate dal);
}
