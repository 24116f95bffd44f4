package it.filo.trasferimento;

import it.filo.cartella.CartellaId;
import java.util.List;
import java.util.Optional;

/** The trasferimenti of cases of the current zona to others. */
public interface Trasferimenti {

    Trasferimento save(Trasferimento trasferimento);

    void delete(Trasferimento trasferimento);

    /** All of a case, the latest first. */
    List<Trasferimento> dellaCartella(CartellaId cartella);

    /** The one that is not over, locked for a change. */
    Optional<Trasferimento> perCambiare(CartellaId cartella);
}
