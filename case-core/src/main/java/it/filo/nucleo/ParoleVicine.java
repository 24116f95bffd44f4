package it.filo.nucleo;

import java.util.Optional;

/** The words that the names of a zona are made of, by how near they are to those of a name. */
public interface ParoleVicine {

    /** Empty where no way to read the name has a word near each of its own. Slow beside a search: it looks at all words. */
    Optional<Cercata.Somigliante> di(Cercata.Nome nome);
}
