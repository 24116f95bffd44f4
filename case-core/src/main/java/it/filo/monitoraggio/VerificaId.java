package it.filo.monitoraggio;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a verifica. */
@Embeddable
public record VerificaId(UUID id) implements Id {

    public static VerificaId nuovo() {
        return new VerificaId(Ids.nuovo());
    }

    public static VerificaId valueOf(String testo) {
        return new VerificaId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
