package it.filo.accesso;

import it.filo.base.Id;
import it.filo.base.Ids;
import java.util.UUID;

/** Id of an import of INPS outcomes. */
public record ImportazioneId(UUID id) implements Id {

    public static ImportazioneId nuovo() {
        return new ImportazioneId(Ids.nuovo());
    }

    public static ImportazioneId valueOf(String testo) {
        return new ImportazioneId(UUID.fromString(testo));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
