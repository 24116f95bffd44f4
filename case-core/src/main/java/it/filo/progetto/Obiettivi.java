package it.filo.progetto;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The objectives of the progetti of the current zona. */
public interface Obiettivi {

    Optional<Obiettivo> findById(UUID id);

    Obiettivo save(Obiettivo obiettivo);

    void delete(Obiettivo obiettivo);

    /** In the order of the document. */
    List<Obiettivo> delProgetto(ProgettoId progetto);
}
