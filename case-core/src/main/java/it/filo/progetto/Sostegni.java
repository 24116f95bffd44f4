package it.filo.progetto;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The supports of the progetti of the current zona. */
public interface Sostegni {

    Optional<Sostegno> findById(UUID id);

    Sostegno save(Sostegno sostegno);

    void delete(Sostegno sostegno);

    /** In the order in which they were written. */
    List<Sostegno> delProgetto(ProgettoId progetto);
}
