package it.filo.progetto;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The expected results of the progetti of the current zona. */
public interface Risultati {

    Optional<Risultato> findById(UUID id);

    Risultato save(Risultato risultato);

    void delete(Risultato risultato);

    /** In the order of the document. */
    List<Risultato> delProgetto(ProgettoId progetto);
}
