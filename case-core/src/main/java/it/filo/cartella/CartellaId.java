package it.filo.cartella;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a case. */
@Embeddable
public record CartellaId(UUID id) implements Id {

    public static CartellaId nuovo() {
        return new CartellaId(Ids.nuovo());
    }

    public static CartellaId valueOf(String testo) {
        return new CartellaId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
