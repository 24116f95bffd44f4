package it.filo.base.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stays on top of every page of a cartella. A part that the person reading may not know is null and is not shown.
 *
 * @param minori as the page says it: "2 minori (1 e 7 anni)"
 * @param misura and since when: "ADI dal 12/03/2026"
 * @param percorso outcome of the analisi preliminare, for who may know it
 * @param caseManager with whether that one is away, until when and who stands in
 * @param segnali what matters at once, in words: "Minore sotto i mille giorni"
 */
public record Identita(
        String richiedente,
        String indirizzo,
        @Nullable Integer componenti,
        @Nullable String minori,
        @Nullable String comune,
        @Nullable String misura,
        @Nullable String fase,
        @Nullable String percorso,
        @Nullable String caseManager,
        List<String> segnali) {}
