package it.filo.accesso;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a contact. */
@Embeddable
public record ContattoId(UUID id) implements Id {

    public static ContattoId nuovo() {
        return new ContattoId(Ids.nuovo());
    }

    public static ContattoId valueOf(String testo) {
        return new ContattoId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
