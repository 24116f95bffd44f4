package it.filo.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the next rows of a list by date begin: after this one. */
public record Segno(LocalDate data, UUID id) {

    /** @throws IllegalArgumentException where the text is none of {@link #toString} */
    public static Segno valueOf(String testo) {
        var parti = testo.split("_", 2);
        if (parti.length < 2) {
            throw new IllegalArgumentException(testo);
        }
        try {
            return new Segno(LocalDate.parse(parti[0]), UUID.fromString(parti[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(testo, e);
        }
    }

    /** @return null, so that the list begins anew, where nothing was said or an address was tampered with */
    public static @Nullable Segno letto(@Nullable String testo) {
        try {
            return testo == null || testo.isBlank() ? null : valueOf(testo.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return data + "_" + id;
    }
}
