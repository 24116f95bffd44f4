package it.filo.zona;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a point of access. */
@Embeddable
public record PuntoId(UUID id) implements Id {

    public static PuntoId nuovo() {
        return new PuntoId(Ids.nuovo());
    }

    public static PuntoId valueOf(String testo) {
        return new PuntoId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
