package it.filo.fondi;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a service of the catalogue. */
@Embeddable
public record InterventoId(UUID id) implements Id {

    public static InterventoId nuovo() {
        return new InterventoId(Ids.nuovo());
    }

    public static InterventoId valueOf(String testo) {
        return new InterventoId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
