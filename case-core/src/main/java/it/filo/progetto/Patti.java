package it.filo.progetto;

import it.filo.cartella.CartellaId;
import it.filo.nucleo.PersonaId;
import java.util.List;
import java.util.Optional;

/** The patti di servizio of the current zona. */
public interface Patti {

    Patto save(Patto patto);

    /** In the order in which they were begun. */
    List<Patto> dellaCartella(CartellaId cartella);

    /** One person's, kept from everybody else who would write to it until this transaction ends. */
    Optional<Patto> daScrivere(CartellaId cartella, PersonaId persona);
}
