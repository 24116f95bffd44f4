package it.filo.zona;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A zona-distretto and its settings; the Region is one too, without cases.
 *
 * @param denominazione the body that runs it, as documents print it ("Società della Salute Pistoiese")
 * @param patrono feast of the main comune, not a working day
 */
public record Zona(
        ZonaId id,
        String codice,
        String nome,
        String denominazione,
        boolean regione,
        @Nullable MonthDay patrono,
        boolean sabatoLavorativo) {}
