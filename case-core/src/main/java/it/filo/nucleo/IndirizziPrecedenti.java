package it.filo.nucleo;

import java.time.LocalDate;
import java.util.List;

/** Where the households of the current zona lived before. */
public interface IndirizziPrecedenti {

    IndirizzoPrecedente save(IndirizzoPrecedente indirizzo);

    /** The day on which the household moved was written wrong. */
    void finoAl(IndirizzoPrecedente quale, LocalDate giorno);

    /** The latest first. */
    List<IndirizzoPrecedente> delNucleo(NucleoId nucleo);
}
