package it.filo.zona;

import java.util.List;
import java.util.Optional;

/** Reads who we are. Everything but {@link #tutte} and {@link #conLaRegione} is of the current zona. */
public interface Zone {

    /** @throws IllegalStateException where no zona is current */
    Zona corrente();

    /** The zone of the installation, without the Region. */
    List<Zona> tutte();

    /** All of them and the Region, which has operators too. */
    List<Zona> conLaRegione();

    /** By name. */
    List<Comune> comuni();

    /** By name. */
    List<Ente> enti();

    /** What the zona decided on holding the analisi preliminare jointly, empty where it keeps to the measure's rule. */
    Optional<Boolean> analisiCongiunta(String misura);
}
