package it.filo.nucleo;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a person. */
@Embeddable
public record PersonaId(UUID id) implements Id {

    public static PersonaId nuovo() {
        return new PersonaId(Ids.nuovo());
    }

    public static PersonaId valueOf(String testo) {
        return new PersonaId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
