package it.filo.nucleo;

import java.util.List;
import java.util.Optional;

/** The people of the current zona. */
public interface Persone {

    Optional<Persona> findById(PersonaId id);

    Persona save(Persona persona);

    /** Whose codice fiscale it is, or was before another took its place. */
    Optional<Persona> conCodiceFiscale(String codiceFiscale);

    /** People who may be the same as the one described: same codice fiscale, or same name and date of birth. */
    List<Persona> simili(Anagrafica anagrafica);
}
