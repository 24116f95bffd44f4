package it.filo.cartella;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** Where the next rows of a list begin: after this one. */
public record Segno(LocalDate data, UUID id) {

    /** A list by deadline continues after its row; where the deadline is hidden, the list goes by id alone. */
    public static Segno dopo(RigaCartella riga) {
        return new Segno(
                riga.ordine() == null ? LocalDate.EPOCH : riga.ordine(),
                riga.id().id());
    }

    public static Segno dopo(Accaduto riga) {
        return new Segno(riga.data(), riga.id());
    }

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

    @Override
    public String toString() {
        return data + "_" + id;
    }
}
