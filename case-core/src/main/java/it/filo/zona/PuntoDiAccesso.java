package it.filo.zona;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place where people are received (D.Lgs. 147/2017 art. 5 c. 1).
 *
 * @param comune ISTAT code
 * @param al last day, null where none is set
 */
public record PuntoDiAccesso(
        PuntoId id,
        String comune,
        Tipo tipo,
        String nome,
        @Nullable String indirizzo,
        LocalDate dal,
        @Nullable LocalDate al) {

    /** Which of the two the LEP report counts (first by residents, second by comune). */
    public enum Tipo {
        URP("URP"),
        SEGRETARIATO("Segretariato sociale");

        private final String nome;

        Tipo(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    public boolean aperto(LocalDate giorno) {
        return !giorno.isBefore(dal) && (al == null || !giorno.isAfter(al));
    }
}
