package it.filo.nucleo;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a household. */
@Embeddable
public record NucleoId(UUID id) implements Id {

    public static NucleoId nuovo() {
        return new NucleoId(Ids.nuovo());
    }

    public static NucleoId valueOf(String testo) {
        return new NucleoId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
