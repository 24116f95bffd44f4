package it.filo.progetto;

import it.filo.cartella.CartellaId;
import java.util.List;

/** The signatures under the progetti and patti of the current zona. */
public interface Sottoscrizioni {

    Sottoscrizione save(Sottoscrizione sottoscrizione);

    void delete(Sottoscrizione sottoscrizione);

    List<Sottoscrizione> delProgetto(ProgettoId progetto);

    /** Those under all the patti of a case. */
    List<Sottoscrizione> deiPatti(CartellaId cartella);
}
