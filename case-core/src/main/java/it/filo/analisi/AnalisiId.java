package it.filo.analisi;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of an analisi preliminare. */
@Embeddable
public record AnalisiId(UUID id) implements Id {

    public static AnalisiId nuovo() {
        return new AnalisiId(Ids.nuovo());
    }

    public static AnalisiId valueOf(String testo) {
        return new AnalisiId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
