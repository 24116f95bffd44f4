package it.filo.nucleo;

import java.util.Optional;

/** The words that the names of a zona are made of, by how near they are to those of a name. */
public interface ParoleVicine {

    /** Empty where no way to read it has a word near each of its own. Slow beside a search: it goes through the zona's words. */
    Optional<Cercata.Somigliante> di(Cercata.Nome nome);
}
