package it.filo.fondi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service that a progetto may promise, as the catalogue of the zona has it.
 *
 * @param titolare who gives it
 * @param letteraArt7 letter of D.Lgs. 147/2017 art. 7 c. 1, null for services outside it
 * @param genitorialita whether it supports parents, as the first thousand days ask
 * @param fondi those that may pay for it
 * @param ritiratoIl first day on which it is no longer offered, null while it is
 */
public record Intervento(
        InterventoId id,
        String nome,
        String titolare,
        @Nullable String azionePrevista,
        @Nullable String letteraArt7,
        boolean genitorialita,
        List<FondoId> fondi,
        @Nullable LocalDate ritiratoIl) {

    public Intervento {
        fondi = List.copyOf(fondi);
    }

    /**
     * Whether it is one of the services that support the household: letters c to h. Segretariato sociale (a) and
     * servizio sociale professionale (b) are given to everybody.
     */
    public boolean sostiene() {
        return Optional.ofNullable(letteraArt7).filter("cdefgh"::contains).isPresent();
    }

    /** A progetto that names it keeps it, whatever happens later. */
    public boolean offerto(LocalDate giorno) {
        return ritiratoIl == null || giorno.isBefore(ritiratoIl);
    }
}
