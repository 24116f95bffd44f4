package it.filo.monitoraggio;

import it.filo.cartella.CartellaId;
import java.util.List;

/** The verifiche of the current zona, with what each found. */
public interface Verifiche {

    Verifica save(Verifica verifica);

    /** The latest first. */
    List<Verifica> dellaCartella(CartellaId cartella);

    boolean inUscita(CartellaId cartella);
}
