package it.filo.fondi;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money given to the zona for a purpose.
 *
 * @param ritiratoIl first day on which it is no longer offered, null while it is
 */
public record Fondo(
        FondoId id,
        String nome,
        String provenienza,
        BigDecimal importo,
        @Nullable String nota,
        @Nullable LocalDate ritiratoIl) {

    /** A progetto that names it keeps it, whatever happens later. */
    public boolean offerto(LocalDate giorno) {
        return ritiratoIl == null || giorno.isBefore(ritiratoIl);
    }
}
