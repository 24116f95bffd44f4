package it.filo.fondi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money given to the zona for a purpose. */
public record Fondo(
        FondoId id,
        String nome,
        String provenienza,
        BigDecimal importo,
        @Nullable String nota) {}
