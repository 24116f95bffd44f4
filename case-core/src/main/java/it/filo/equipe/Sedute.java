package it.filo.equipe;

import it.filo.cartella.CartellaId;
import java.util.List;
import java.util.Optional;

/** The sedute on the cases of the current zona. */
public interface Sedute {

    Seduta save(Seduta seduta);

    Optional<Seduta> findById(SedutaId id);

    /** The case that it is about. */
    Optional<CartellaId> cartella(SedutaId id);

    /** The same seduta, kept from everybody else who would write to it until this transaction ends. */
    Optional<Seduta> daScrivere(SedutaId id);

    /** The latest first. */
    List<Seduta> dellaCartella(CartellaId cartella);
}
