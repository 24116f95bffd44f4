package it.filo.nucleo;

import java.util.List;

/** The codici fiscali that people of the current zona had before. */
public interface CodiciPrecedenti {

    CodicePrecedente save(CodicePrecedente codice);

    /** The latest first. */
    List<CodicePrecedente> diPersona(PersonaId persona);
}
