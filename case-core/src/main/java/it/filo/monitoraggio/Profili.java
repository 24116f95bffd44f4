package it.filo.monitoraggio;

import it.filo.cartella.CartellaId;
import java.util.List;

/** The profiles that the verifiche of the current zona drew. */
public interface Profili {

    Profilo save(Profilo profilo);

    /** Of all verifiche of a case, those of the latest first. */
    List<Profilo> dellaCartella(CartellaId cartella);
}
