package it.filo.fondi;

import java.util.List;

/** Reads the catalogue of services of the current zona. */
public interface Interventi {

    /** By name. */
    List<Intervento> tutti();
}
