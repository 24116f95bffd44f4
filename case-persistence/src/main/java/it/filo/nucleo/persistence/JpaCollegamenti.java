package it.filo.nucleo.persistence;

import it.filo.nucleo.Collegamenti;
import it.filo.nucleo.Collegamento;
import it.filo.nucleo.PersonaId;
import it.filo.zona.ZonaCorrente;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

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
            seguono(persone.stream().map(PersonaId::id).toList(), zona())
                    .forEach(s -> guide.put(new PersonaId(s.getPersona()), new PersonaId(s.getGuida())));
        }
        return guide;
    }

    @Query(
            nativeQuery = true,
            value = "with recursive " + Guide.GUIDA
                    + "select persona_id as persona, guida_id as guida from guida where persona_id in (:persone)")
    List<Segue> seguono(@Param("persone") Collection<UUID> persone, @Param("zona") UUID zona);

    @Override
    default Set<PersonaId> registrazioni(PersonaId persona) {
        var tutte = altre(persona.id(), zona()).stream().map(PersonaId::new).collect(Collectors.toSet());
        tutte.add(persona);
        return tutte;
    }

    @Query(
            nativeQuery = true,
            value = "with recursive " + Guide.STESSA_PERSONA
                    + "select altra_id from stessa_persona where persona_id = :persona")
    List<UUID> altre(@Param("persona") UUID persona, @Param("zona") UUID zona);

    private static UUID zona() {
        return ZonaCorrente.zona().orElseThrow().id();
    }
}
