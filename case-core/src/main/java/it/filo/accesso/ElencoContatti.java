package it.filo.accesso;

import it.filo.operatori.Operatore;
import it.filo.zona.EnteId;
import it.filo.zona.PuntoId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contacts read as a list, and the points of access where they happen. */
public interface ElencoContatti {

    /** As many rows as a page shows, and one to know that more follow. */
    int PAGINA = 25;

    /** What is looked for; null where anything will do. */
    record Filtro(
            @Nullable String persona,
            @Nullable String comune,
            @Nullable LocalDate dal,
            @Nullable LocalDate al) {

        public static final Filtro NESSUNO = new Filtro(null, null, null, null);
    }

    /** The last row of the page before. */
    record Dopo(LocalDate data, UUID id) {}

    /** @param bisogno the first words of it */
    record Riga(
            ContattoId id,
            LocalDate data,
            String persona,
            String comune,
            Canale canale,
            @Nullable String punto,
            String bisogno,
            String inviatoA) {}

    /** @param suo whether the operator works there */
    record Punto(PuntoId id, String nome, boolean suo) {}

    /** The latest first, one more than {@link #PAGINA} where there are more. */
    List<Riga> pagina(@Nullable EnteId soloDi, Filtro filtro, @Nullable Dopo dopo);

    /** Those of the operator's comune, or all where the operator works for no single comune. */
    List<Punto> punti(Operatore chi, LocalDate giorno);
}
