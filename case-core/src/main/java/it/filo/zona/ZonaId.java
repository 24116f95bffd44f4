package it.filo.zona;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a zona-distretto (or of the Region, which holds no cases). */
@Embeddable
public record ZonaId(UUID id) implements Id {

    public static ZonaId nuovo() {
        return new ZonaId(Ids.nuovo());
    }

    public static ZonaId valueOf(String testo) {
        return new ZonaId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
