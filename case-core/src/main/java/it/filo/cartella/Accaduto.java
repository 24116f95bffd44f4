package it.filo.cartella;

import it.filo.base.Segno;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline of a case: an event, or a line of the diario.
 *
 * @param tipo null for a line of the diario
 * @param nota null for an event
 * @param persona of whom it is, null where it is of nobody or its name is not for the reader
 * @param prima old value in words
 * @param dopo new value in words, or the text of the diario
 * @param motivo why, as it was written; null where nothing was or it is not for the reader
 */
public record Accaduto(
        UUID id,
        @Nullable TipoEvento tipo,
        NotaDiario.@Nullable Tipo nota,
        boolean riservata,
        LocalDate data,
        Instant registratoIl,
        String autore,
        String ente,
        @Nullable String persona,
        @Nullable String prima,
        @Nullable String dopo,
        @Nullable String motivo) {

    public Segno segno() {
        return new Segno(data, id);
    }

    /** Whether it was written down on a later day than it happened. */
    public boolean registratoDopo(ZoneId luogo) {
        return registratoIl.atZone(luogo).toLocalDate().isAfter(data);
    }
}
