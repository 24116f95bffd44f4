package it.filo.nucleo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The memberships of the households of the current zona. */
public interface Componenti {

    Optional<Componente> findById(UUID id);

    Componente save(Componente componente);

    /** As if it had never been: for what was written by mistake on the same day, where the history tells it. */
    void delete(Componente componente);

    /** Of this record alone, whatever it was linked with. */
    List<Componente> dellaRegistrazione(PersonaId persona);

    /** Of all records of the person, the earliest first. */
    List<Componente> diPersona(PersonaId persona);
}
