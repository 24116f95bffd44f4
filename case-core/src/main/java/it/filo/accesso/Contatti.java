package it.filo.accesso;

import java.util.Optional;

/** The contacts of the current zona. */
public interface Contatti {

    Optional<Contatto> findById(ContattoId id);

    Contatto save(Contatto contatto);
}
