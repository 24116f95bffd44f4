package it.filo.progetto;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a progetto personalizzato. */
@Embeddable
public record ProgettoId(UUID id) implements Id {

    public static ProgettoId nuovo() {
        return new ProgettoId(Ids.nuovo());
    }

    public static ProgettoId valueOf(String testo) {
        return new ProgettoId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
