package it.filo.cartella;

import it.filo.nucleo.NucleoId;
import java.util.List;
import java.util.Optional;

/** The cases of the current zona. */
public interface Cartelle {

    Optional<Cartella> findById(CartellaId id);

    Cartella save(Cartella cartella);

    /** All cases of a nucleo, the latest first. */
    List<Cartella> delNucleo(NucleoId nucleo);
}
