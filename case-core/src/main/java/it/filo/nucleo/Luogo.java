package it.filo.nucleo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody can be born: a comune, also one that no longer exists, or a foreign state.
 *
 * @param codice codice catastale; begins with Z for a foreign state
 * @param provincia sigla; EE for a foreign state
 * @param soppresso the day from which it no longer exists
 */
public record Luogo(
        String codice,
        String nome,
        String provincia,
        @Nullable LocalDate soppresso) {

    public boolean estero() {
        return codice.charAt(0) == 'Z';
    }

    /** As it is written on a page; {@link Luoghi#cerca} understands it. */
    public String etichetta() {
        return estero() ? nome : nome + " (" + provincia + ")";
    }
}
