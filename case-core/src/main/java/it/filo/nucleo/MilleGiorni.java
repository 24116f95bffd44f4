package it.filo.nucleo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The first thousand days of a child, from birth, in which parents are owed support (D.Lgs. 147/2017 art. 7 c. 1 lett. f). */
public final class MilleGiorni {

    public static final int QUANTI = 1000;

    private MilleGiorni() {}

    /** Whether a child born on a day, if that is known, is in them; nobody is before being born. */
    public static boolean comprendono(LocalDate giorno, @Nullable LocalDate nascita) {
        return nascita != null && !nascita.isAfter(giorno) && ChronoUnit.DAYS.between(nascita, giorno) < QUANTI;
    }
}
