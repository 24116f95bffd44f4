package it.filo.nucleo;

import java.util.List;

/** Where the households of the current zona lived before. */
public interface IndirizziPrecedenti {

    IndirizzoPrecedente save(IndirizzoPrecedente indirizzo);

    /** The latest first. */
    List<IndirizzoPrecedente> delNucleo(NucleoId nucleo);
}
