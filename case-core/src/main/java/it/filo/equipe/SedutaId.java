package it.filo.equipe;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a seduta of an équipe. */
@Embeddable
public record SedutaId(UUID id) implements Id {

    public static SedutaId nuovo() {
        return new SedutaId(Ids.nuovo());
    }

    public static SedutaId valueOf(String testo) {
        return new SedutaId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
