package it.filo.progetto;

import it.filo.cartella.CartellaId;
import java.util.Optional;

/** The progetti of the current zona. */
public interface Progetti {

    Progetto save(Progetto progetto);

    Optional<Progetto> dellaCartella(CartellaId cartella);

    /** The same, kept from everybody else who would write to it or to what it promises until this transaction ends. */
    Optional<Progetto> daScrivere(CartellaId cartella);
}
