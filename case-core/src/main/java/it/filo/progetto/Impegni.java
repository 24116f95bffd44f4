package it.filo.progetto;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commitments of the progetti of the current zona. */
public interface Impegni {

    Optional<Impegno> findById(UUID id);

    Impegno save(Impegno impegno);

    void delete(Impegno impegno);

    /** In the order in which they were written. */
    List<Impegno> delProgetto(ProgettoId progetto);
}
