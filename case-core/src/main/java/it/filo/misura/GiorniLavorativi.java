package it.filo.misura;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The calendar of the current zona as a running count, from which reports subtract in SQL. */
public interface GiorniLavorativi {

    /**
     * @param progressivo working days from the first day of the count up to this one, included
     */
    record Giorno(LocalDate giorno, int progressivo) {}

    /** Up to where the count goes; empty where there is none. */
    Optional<Giorno> ultimo();

    /** These days in place of all that were there. */
    void riscrivi(List<Giorno> giorni);
}
