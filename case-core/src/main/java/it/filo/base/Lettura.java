package it.filo.base;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads of many rows that change nothing: reports, counts, files. They come from a streaming replica where there is one
 * that keeps up, so that nobody who works on a case waits for them, and from the primary everywhere else. Each begins a
 * transaction of its own, of the current zona; within a transaction that has begun already it reads there.
 */
public interface Lettura {

    enum Per {
        /** May be some seconds behind, and says so. */
        PAGINA,
        /** Is kept by who gets it, so it holds all that was written when it was asked for. */
        FILE
    }

    /** How it is with the replica, for who keeps Filo running. */
    enum Stato {
        /** None is configured. */
        SENZA,
        IN_USO,
        /** Too far behind: pages are read from the primary. */
        IN_RITARDO,
        /** Cannot be reached, or is no replica with the same walls: the primary is read, and it is tried again after some seconds. */
        ASSENTE
    }

    /** @param ritardo how far behind it may be; null where it was read from the primary */
    record Letto<T extends @Nullable Object>(
            T cosa, @Nullable Duration ritardo) {

        /** As far behind as that which is farthest. */
        public static <T> Letto<List<T>> insieme(List<Letto<T>> letti) {
            return new Letto<>(letti.stream().map(Letto::cosa).toList(), piuIndietro(letti));
        }

        /** Null where all was read from the primary. */
        public static @Nullable Duration piuIndietro(Collection<? extends Letto<?>> letti) {
            return letti.stream()
                    .map(Letto::ritardo)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    default <T extends @Nullable Object> Letto<T> leggi(Per per, Supplier<T> cosa) {
        return leggi(per, null, cosa);
    }

    /**
     * @param annota writes into the registro who reads: on the primary, and for good before a row is read elsewhere; null
     *     where nothing is written
     * @param cosa for a page may be asked again of the primary, where the replica fails in the middle
     */
    <T extends @Nullable Object> Letto<T> leggi(Per per, @Nullable Runnable annota, Supplier<T> cosa);

    /** Reads into a file, row by row. */
    default void file(Runnable annota, Runnable cosa) {
        leggi(Per.FILE, annota, () -> {
            cosa.run();
            return true;
        });
    }

    Stato stato();
}
