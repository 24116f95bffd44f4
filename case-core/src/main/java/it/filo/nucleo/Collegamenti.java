package it.filo.nucleo;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which records of the current zona are of one person. */
public interface Collegamenti {

    Optional<Collegamento> findById(UUID id);

    Collegamento save(Collegamento collegamento);

    /** Makes whoever links or unlinks people of this zona wait for the one who was first: two at once could make a circle. */
    void unoAllaVolta();

    /** Of each the record that leads, the same one where nothing was linked. */
    Map<PersonaId, PersonaId> guide(Collection<PersonaId> persone);

    default PersonaId guida(PersonaId persona) {
        return guide(Set.of(persona)).getOrDefault(persona, persona);
    }

    /** All records of the person, this one among them. */
    Set<PersonaId> registrazioni(PersonaId persona);
}
