package it.filo.accesso;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a domanda. */
@Embeddable
public record DomandaId(UUID id) implements Id {

    public static DomandaId nuovo() {
        return new DomandaId(Ids.nuovo());
    }

    public static DomandaId valueOf(String testo) {
        return new DomandaId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
