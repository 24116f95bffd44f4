package it.filo.equipe;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a quadro di analisi. */
@Embeddable
public record QuadroId(UUID id) implements Id {

    public static QuadroId nuovo() {
        return new QuadroId(Ids.nuovo());
    }

    public static QuadroId valueOf(String testo) {
        return new QuadroId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
