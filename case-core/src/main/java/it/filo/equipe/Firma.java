package it.filo.equipe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who wrote something last, and when. */
public record Firma(@Nullable String autore, @Nullable Instant quando) {}
