package it.filo.base.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of a task list: a part of a scheda, in any order.
 *
 * @param tono of the state's tag: one of {@code ok}, {@code attesa}, {@code ritardo}, {@code neutro}
 * @param ultimo who last wrote and when, in words
 */
public record Compito(
        String nome,
        @Nullable String indirizzo,
        String stato,
        String tono,
        @Nullable String ultimo) {}
