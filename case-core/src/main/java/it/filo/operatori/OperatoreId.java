package it.filo.operatori;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a person who works in the zona. */
@Embeddable
public record OperatoreId(UUID id) implements Id {

    public static OperatoreId nuovo() {
        return new OperatoreId(Ids.nuovo());
    }

    public static OperatoreId valueOf(String testo) {
        return new OperatoreId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
