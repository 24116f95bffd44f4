package it.filo.cartella;

import it.filo.base.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told to the {@link Storia} of a case.
 *
 * @param data business date
 * @param prima old value in words, where it matters
 * @param dopo new value in words; never free text of the schede, since the history is not encrypted
 * @param riferimento the thing it is about (a seduta, a support, an operatore)
 * @param motivo why, as somebody wrote it; kept encrypted
 */
public record Fatto(
        TipoEvento tipo,
        LocalDate data,
        @Nullable String prima,
        @Nullable String dopo,
        @Nullable UUID riferimento,
        @Nullable String motivo) {

    public static Fatto di(TipoEvento tipo, LocalDate data) {
        return new Fatto(tipo, data, null, null, null, null);
    }

    public Fatto prima(@Nullable String valore) {
        return new Fatto(tipo, data, valore, dopo, riferimento, motivo);
    }

    public Fatto dopo(@Nullable String valore) {
        return new Fatto(tipo, data, prima, valore, riferimento, motivo);
    }

    public Fatto riferimento(Id id) {
        return new Fatto(tipo, data, prima, dopo, id.id(), motivo);
    }

    public Fatto riferimento(UUID id) {
        return new Fatto(tipo, data, prima, dopo, id, motivo);
    }

    public Fatto motivo(@Nullable String perche) {
        return new Fatto(tipo, data, prima, dopo, riferimento, perche);
    }
}
