package it.filo.fondi;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a fund. */
@Embeddable
public record FondoId(UUID id) implements Id {

    public static FondoId nuovo() {
        return new FondoId(Ids.nuovo());
    }

    public static FondoId valueOf(String testo) {
        return new FondoId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
