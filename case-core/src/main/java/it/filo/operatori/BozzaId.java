package it.filo.operatori;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a draft. */
@Embeddable
public record BozzaId(UUID id) implements Id {

    public static BozzaId nuovo() {
        return new BozzaId(Ids.nuovo());
    }

    public static BozzaId valueOf(String testo) {
        return new BozzaId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
