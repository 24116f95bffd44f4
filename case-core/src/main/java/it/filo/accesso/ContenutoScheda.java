package it.filo.accesso;

import it.filo.nucleo.Indicata;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scheda as the sender writes it.
 *
 * @param comune ISTAT code
 * @param misura code of the measure that the person has, null for none
 * @param mittente on whose behalf, where it came on paper
 * @param valori what was written to each field; empty ones are left out
 */
public record ContenutoScheda(
        Indicata persona,
        @Nullable String comune,
        @Nullable String misura,
        boolean urgente,
        @Nullable String mittente,
        Map<CampoScheda, String> valori) {

    public ContenutoScheda {
        valori = Map.copyOf(valori);
    }
}
