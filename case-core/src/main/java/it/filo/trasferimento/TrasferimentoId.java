package it.filo.trasferimento;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a trasferimento, the same in the zona that asks, on the way, and in the zona that is asked. */
@Embeddable
public record TrasferimentoId(UUID id) implements Id {

    public static TrasferimentoId nuovo() {
        return new TrasferimentoId(Ids.nuovo());
    }

    public static TrasferimentoId valueOf(String testo) {
        return new TrasferimentoId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
