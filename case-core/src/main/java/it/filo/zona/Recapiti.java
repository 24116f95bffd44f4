package it.filo.zona;

import org.jspecify.annotations.Nullable;

/** How an ente, or who works for it, is reached. */
public record Recapiti(@Nullable String telefono, @Nullable String email) {

    public static final Recapiti NESSUNO = new Recapiti(null, null);
}
