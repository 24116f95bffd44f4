package it.filo.trasferimento;

import it.filo.cartella.CartellaId;
import java.util.List;

/** What came to the current zona from others. */
public interface Fascicoli {

    FascicoloRicevuto save(FascicoloRicevuto fascicolo);

    /** The latest first. */
    List<FascicoloRicevuto> dellaCartella(CartellaId cartella);
}
