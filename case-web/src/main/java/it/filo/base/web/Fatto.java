package it.filo.base.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline, in words: something that happened.
 *
 * @param quando the day as it is said: "12 marzo 2026"
 * @param chi by whom, and for which ente: "Bianchi Anna, SdS"
 */
public record Fatto(
        LocalDate data,
        String quando,
        String cosa,
        String chi,
        @Nullable String nota) {}
