package it.filo.accesso;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Id of a segnalazione. */
@Embeddable
public record SegnalazioneId(UUID id) implements Id {

    public static SegnalazioneId nuovo() {
        return new SegnalazioneId(Ids.nuovo());
    }

    public static SegnalazioneId valueOf(String testo) {
        return new SegnalazioneId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
