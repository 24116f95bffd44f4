package it.filo.equipe;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a standing équipe. */
@Embeddable
public record EquipeId(UUID id) implements Id {

    public static EquipeId nuovo() {
        return new EquipeId(Ids.nuovo());
    }

    public static EquipeId valueOf(String testo) {
        return new EquipeId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
