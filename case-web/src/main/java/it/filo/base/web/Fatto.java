package it.filo.base.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the timeline: something that happened, when, by whom and for which ente. */
public record Fatto(
        LocalDate data,
        String cosa,
        String chi,
        @Nullable String ente,
        @Nullable String nota,
        @Nullable String indirizzo) {}
