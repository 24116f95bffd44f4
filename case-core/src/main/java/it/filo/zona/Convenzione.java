package it.filo.zona;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agreement under which an ente works in Filo.
 *
 * @param al last day, null where none is set
 */
public record Convenzione(
        UUID id, EnteId ente, LocalDate dal, @Nullable LocalDate al) {

    public boolean valida(LocalDate giorno) {
        return !giorno.isBefore(dal) && (al == null || !giorno.isAfter(al));
    }
}
