package it.filo.lep;

import it.filo.lep.Cifra.Base;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The nuclei that a figure counts, so that it can be checked one by one. */
public interface NucleiDietro {

    /** Figures that have nuclei to show. */
    Set<String> CODICI = Set.of("A1", "A2", "E1", "E2", "P1", "P2", "P4", "L5", "L6");

    /** Those that measure a time from one day to another. */
    Set<String> TEMPI = Set.of("A2", "E2", "P2");

    /** On which side of a figure a nucleo is; in the order in which one of several cases decides for its nucleo. */
    enum Parte {
        /** In the numerator; for times: got there. */
        DENTRO,
        /** In the denominator alone; for times: still waits. */
        FUORI,
        /** In none: the second date comes before the first. */
        INVERTITA
    }

    /**
     * @param codice pseudonym of the nucleo
     * @param giorni working days of the passage, for the figures on times
     */
    record Riga(
            UUID nucleo,
            @Nullable UUID cartella,
            String codice,
            String nominativo,
            String comune,
            String misura,
            @Nullable Integer giorni,
            String ordine) {}

    /**
     * One page of nuclei, by name or, where names are not for the reader, by id: the order would tell them too. A nucleo
     * comes once, whatever its measures; a passage whose time is measured comes once for each of them, since its days do.
     *
     * @param nomi whether with names; without, the name of each row is empty
     * @param dopo {@link Riga#ordine} of the last row of the page before, null for the first page
     */
    List<Riga> nuclei(
            Taglio taglio, String codice, Base base, Parte parte, boolean nomi, @Nullable String dopo, int quante);
}
