package it.filo.nucleo;

import it.filo.base.Id;
import it.filo.base.Ids;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.UUID;

/** Id of a household. */
@Embeddable
public record NucleoId(UUID id) implements Id {

    public static NucleoId nuovo() {
        return new NucleoId(Ids.nuovo());
    }

    public static NucleoId valueOf(String testo) {
        return new NucleoId(UUID.fromString(testo));
    }

    /** Stands for the nucleo where names are not for the reader: "N-7F3A09C1". */
    public String codice() {
        var testo = id.toString();
        return "N-" + testo.substring(testo.length() - 8).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
