package it.filo.cartella;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The histories of the cases of the current zona. */
public interface Eventi {

    /** The latest event of each kind. */
    interface Ultimo {
        String getTipo();

        LocalDate getData();

        UUID getId();
    }

    record Visto(String getTipo, LocalDate getData, UUID getId) implements Ultimo {}

    Evento save(Evento evento);

    /** Keeps with an event who belonged to the household on a day, as it is known now. */
    void fissaComposizione(Evento evento, LocalDate giorno);

    /** One row for each kind of event that the case has seen: the one recorded last. */
    List<Ultimo> ultimi(CartellaId cartella);

    /** The same for many cases at once. */
    Map<CartellaId, List<Ultimo>> ultimi(Collection<CartellaId> cartelle);

    /** Business date of the latest thing that happened to a case. */
    Optional<LocalDate> ultimoGiorno(CartellaId cartella);

    /** Business date of the latest step of its pathway. */
    default Optional<LocalDate> ultimoPasso(CartellaId cartella) {
        return ultimoGiorno(cartella, TipoEvento.quali(TipoEvento::muoveIlPercorso));
    }

    Optional<LocalDate> ultimoGiorno(CartellaId cartella, Collection<TipoEvento> tipi);
}
