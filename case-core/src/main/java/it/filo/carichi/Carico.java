package it.filo.carichi;

import it.filo.cartella.Fase;
import it.filo.cartella.Pesi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;

/**
 * What a person or an équipe has to carry.
 *
 * @param veste role of the person; how many people an équipe has
 * @param perFase open cases followed, in whatever function, each counted once
 * @param oltreIlTermine those of them whose deadline is past
 */
public record Carico(UUID id, String nome, String veste, Map<Fase, Long> perFase, long oltreIlTermine) {

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
        return perFase.entrySet().stream()
                .map(e -> Pesi.di(e.getKey(), e.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }
}
