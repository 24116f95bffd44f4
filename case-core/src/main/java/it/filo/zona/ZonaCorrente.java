package it.filo.zona;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The zona in which the current thread works: set by the web layer for each signed-in request and by jobs, read by
 * the persistence layer. A transaction belongs to the zona that is current when it begins.
 */
public final class ZonaCorrente {

    private static final ThreadLocal<@Nullable ZonaId> CORRENTE = new ThreadLocal<>();

    private ZonaCorrente() {}

    public static Optional<ZonaId> zona() {
        return Optional.ofNullable(CORRENTE.get());
    }

    /** Runs something in a zona and restores what was current before. Must enclose the transaction, not stand inside it. */
    public static <T extends @Nullable Object> T in(ZonaId zona, Supplier<T> cosa) {
        var prima = CORRENTE.get();
        CORRENTE.set(zona);
        try {
            return cosa.get();
        } finally {
            if (prima == null) {
                CORRENTE.remove();
            } else {
                CORRENTE.set(prima);
            }
        }
    }
}
