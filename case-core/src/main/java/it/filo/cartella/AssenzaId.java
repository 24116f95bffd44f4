package it.filo.cartella;

import it.filo.base.Id;
import it.filo.base.Ids;
import java.util.UUID;

/** Id of an absence of somebody who follows cases. */
public record AssenzaId(UUID id) implements Id {

    public static AssenzaId nuovo() {
        return new AssenzaId(Ids.nuovo());
    }

    public static AssenzaId valueOf(String testo) {
        return new AssenzaId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
