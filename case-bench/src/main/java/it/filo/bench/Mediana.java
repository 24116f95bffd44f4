package it.filo.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** The middle one, or between the two in the middle. */
final class Mediana {

    private Mediana() {}

    static <T> double di(List<T> quali, ToDoubleFunction<T> che) {
        return di(quali.stream().mapToDouble(che));
    }

    /** @param tutti at least one */
    static double di(DoubleStream tutti) {
        var valori = tutti.sorted().toArray();
        var meta = valori.length / 2;
        return valori.length % 2 == 1 ? valori[meta] : (valori[meta - 1] + valori[meta]) / 2;
    }
}
