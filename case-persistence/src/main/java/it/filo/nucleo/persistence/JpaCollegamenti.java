package it.filo.nucleo.persistence;

import it.filo.nucleo.Collegamenti;
import it.filo.nucleo.Collegamento;
import it.filo.nucleo.PersonaId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaCollegamenti extends Collegamenti, Repository<Collegamento, UUID> {

    /** A record that follows another. */
    interface Segue {
        UUID getPersona();

        UUID getGuida();
    }

    @Override
    default void unoAllaVolta() {
        aspetta();
    }

    @Query(nativeQuery = true, value = """
                    select 1 from (select pg_advisory_xact_lock(hashtextextended('collegamento ' || tecnico.zona_corrente(), 0))) l
                    """)
    int aspetta();

    @Override
    default Map<PersonaId, PersonaId> guide(Collection<PersonaId> persone) {
        var guide = new HashMap<PersonaId, PersonaId>();
        persone.forEach(p -> guide.put(p, p));
        if (!guide.isEmpty()) {
            seguono(persone.stream().map(PersonaId::id).toList())
                    .forEach(s -> guide.put(new PersonaId(s.getPersona()), new PersonaId(s.getGuida())));
        }
        return guide;
    }

    @Query(
            nativeQuery = true,
            value = "select persona_id as persona, guida_id as guida from guida where persona_id in (?1)")
    List<Segue> seguono(Collection<UUID> persone);

    @Override
    default Set<PersonaId> registrazioni(PersonaId persona) {
        var tutte = altre(persona.id()).stream().map(PersonaId::new).collect(Collectors.toSet());
        tutte.add(persona);
        return tutte;
    }

    @Query(nativeQuery = true, value = "select altra_id from stessa_persona where persona_id = ?1")
    List<UUID> altre(UUID persona);
}
