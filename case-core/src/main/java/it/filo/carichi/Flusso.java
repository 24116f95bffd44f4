package it.filo.carichi;

import it.filo.cartella.Fase;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many open cases stand in which phase, in the whole zona and in each comune. */
public record Flusso(List<Tratto> tratti) {

    /**
     * One phase.
     *
     * @param comune ISTAT code, null for the whole zona
     * @param mediana working days since they came into the phase; null where there are none, or no calendar
     * @param medianaOltre the same of those whose deadline is past
     */
    public record Tratto(
            Fase fase,
            @Nullable String comune,
            long aperte,
            long oltreIlTermine,
            @Nullable BigDecimal mediana,
            @Nullable BigDecimal medianaOltre) {}

    /**
     * Where most cases wait beyond their term. Who is being followed already has an answer and waits for none.
     *
     * @param comune ISTAT code of the comune with most of them
     * @param quantiLi how many of them live there
     */
    public record Collo(Fase fase, long quanti, @Nullable BigDecimal mediana, String comune, long quantiLi) {}

    public Flusso {
        tratti = List.copyOf(tratti);
    }

    /** All phases of open cases in their order, also those where there is none. */
    public List<Tratto> di(@Nullable String comune) {
        return Arrays.stream(Fase.values())
                .filter(f -> f != Fase.CHIUSA)
                .map(f -> tratto(f, comune).orElseGet(() -> new Tratto(f, comune, 0, 0, null, null)))
                .toList();
    }

    /** Empty where nothing is beyond its term. */
    public Optional<Collo> collo() {
        return tratti.stream()
                .filter(t -> t.comune() == null && t.fase() != Fase.MONITORAGGIO && t.oltreIlTermine() > 0)
                .max(Comparator.comparingLong(Tratto::oltreIlTermine))
                .flatMap(t -> peggiore(t.fase())
                        .map(p -> new Collo(
                                t.fase(),
                                t.oltreIlTermine(),
                                t.medianaOltre(),
                                String.valueOf(p.comune()),
                                p.oltreIlTermine())));
    }

    private Optional<Tratto> peggiore(Fase fase) {
        return tratti.stream()
                .filter(t -> t.fase() == fase && t.comune() != null)
                .max(Comparator.comparingLong(Tratto::oltreIlTermine));
    }

    private Optional<Tratto> tratto(Fase fase, @Nullable String comune) {
        return tratti.stream()
                .filter(t -> t.fase() == fase && Objects.equals(t.comune(), comune))
                .findFirst();
    }
}
