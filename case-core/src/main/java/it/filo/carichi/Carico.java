package it.filo.carichi;

import it.filo.cartella.Fase;
import it.filo.cartella.Pesi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person or an équipe has to carry.
 *
 * @param veste role of the person; how many people an équipe has
 * @param perFase open cases followed, in whatever function, each counted once
 * @param proposte cases proposed to the person and not assigned yet
 * @param oltreIlTermine those of them whose deadline is past
 * @param assenteFino last day away, where the person is away now
 */
public record Carico(
        UUID id,
        String nome,
        String veste,
        Map<Fase, Long> perFase,
        long proposte,
        long oltreIlTermine,
        @Nullable LocalDate assenteFino) {

    public Carico {
        perFase = Map.copyOf(perFase);
    }

    public long in(Fase fase) {
        return perFase.getOrDefault(fase, 0L);
    }

    public long aperte() {
        return perFase.values().stream().mapToLong(Long::longValue).sum();
    }

    /** See {@link Pesi}. */
    public BigDecimal pesato() {
        return Pesi.di(perFase, proposte).setScale(1, RoundingMode.HALF_UP);
    }
}
