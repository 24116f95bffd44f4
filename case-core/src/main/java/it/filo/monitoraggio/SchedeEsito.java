package it.filo.monitoraggio;

import it.filo.cartella.CartellaId;
import java.util.List;

/** How the cases of the current zona ended. */
public interface SchedeEsito {

    SchedaEsito save(SchedaEsito scheda);

    /** The latest first. */
    List<SchedaEsito> dellaCartella(CartellaId cartella);
}
