package it.filo.cartella;

import it.filo.misura.Termine;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is due next on a case: derived from the terms of its measure, kept on the case so that lists can be ordered.
 *
 * @param entro last day, null where nothing is due
 * @param termine id of the term, see {@code Misura#regole}
 * @param regole hash of the rules it was derived with
 */
public record Scadenza(@Nullable LocalDate entro, @Nullable String termine, String regole) {

    /** Id of the term of the periodic verifica, which the progetto or the last verifica may set to another date. */
    static final String VERIFICA = "VERIFICA";

    /** Stands for it where the measure asks for no verifica and those who follow the case have set one. */
    public static final Termine VERIFICA_FISSATA = new Termine(
            VERIFICA,
            "Verifica fissata",
            Set.of("VERIFICA_SVOLTA"),
            Set.of("VERIFICA_SVOLTA"),
            Set.of(),
            90,
            Termine.Unita.GIORNI,
            "Data fissata da chi segue il caso",
            "Obiettivi, impegni e sostegni restano senza verifica.");

    static Scadenza nessuna(String regole) {
        return new Scadenza(null, null, regole);
    }
}
