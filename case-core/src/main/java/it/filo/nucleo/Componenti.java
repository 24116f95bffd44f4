package it.filo.nucleo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The memberships of the households of the current zona. */
public interface Componenti {

    Optional<Componente> findById(UUID id);

    Componente save(Componente componente);

    /** Of all records of the person, the earliest first. */
    List<Componente> diPersona(PersonaId persona);
}
