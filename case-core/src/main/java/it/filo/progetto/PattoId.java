package it.filo.progetto;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a patto di servizio. */
@Embeddable
public record PattoId(UUID id) implements Id {

    public static PattoId nuovo() {
        return new PattoId(Ids.nuovo());
    }

    public static PattoId valueOf(String testo) {
        return new PattoId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
