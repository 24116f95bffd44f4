package it.filo.zona;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of an ente of the zona. */
@Embeddable
public record EnteId(UUID id) implements Id {

    public static EnteId nuovo() {
        return new EnteId(Ids.nuovo());
    }

    public static EnteId valueOf(String testo) {
        return new EnteId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
