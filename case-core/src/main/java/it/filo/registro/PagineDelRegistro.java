package it.filo.registro;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The register of accesses as it is read, the latest first: a read model. */
public interface PagineDelRegistro {

    /**
     * Which lines; what is null does not narrow them.
     *
     * @param operatore beginning of surname and name
     * @param dal first day
     * @param al last day
     */
    record Filtro(
            @Nullable String operatore,
            @Nullable UUID cartella,
            @Nullable LocalDate dal,
            @Nullable LocalDate al) {

        public static Filtro dellaCartella(UUID cartella) {
            return new Filtro(null, cartella, null, null);
        }
    }

    /** @param dopo id of the last line that was shown */
    List<RigaRegistro> righe(Filtro filtro, @Nullable UUID dopo, int quante);

    /** The same one after the other, never together in memory. */
    void tutte(Filtro filtro, int quante, Consumer<RigaRegistro> riga);
}
