package it.filo.registro;

import it.filo.operatori.Sezione;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
     * @param lettore who reads them, where not every section is for this person to know of
     */
    record Filtro(
            @Nullable String operatore,
            @Nullable UUID cartella,
            @Nullable LocalDate dal,
            @Nullable LocalDate al,
            @Nullable Lettore lettore) {

        public static Filtro dellaCartella(UUID cartella, Lettore lettore) {
            return new Filtro(null, cartella, null, null, lettore);
        }
    }

    /**
     * Lines of a section that somebody does not read would tell that there is something in it; what one did oneself one
     * knows.
     */
    record Lettore(UUID operatore, Set<Sezione> sezioni) {}

    /** @param dopo id of the last line that was shown */
    List<RigaRegistro> righe(Filtro filtro, @Nullable UUID dopo, int quante);

    /** The same one after the other, never together in memory. */
    void tutte(Filtro filtro, int quante, Consumer<RigaRegistro> riga);
}
