package it.filo.fondi;

import java.util.List;

/** Reads the funds of the current zona. */
public interface Fondi {

    /** By name. */
    List<Fondo> tutti();
}
