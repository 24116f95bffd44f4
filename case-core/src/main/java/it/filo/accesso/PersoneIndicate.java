package it.filo.accesso;

import java.util.List;

/** The people of the domande of the current zona, as typed. */
public interface PersoneIndicate {

    PersonaIndicata save(PersonaIndicata persona);

    /** The richiedente first, then as they were typed. */
    List<PersonaIndicata> dellaDomanda(DomandaId domanda);
}
