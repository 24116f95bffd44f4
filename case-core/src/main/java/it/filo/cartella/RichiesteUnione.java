package it.filo.cartella;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the office of the current zona was asked to look at: whether two households are one. */
public interface RichiesteUnione {

    RichiestaUnione save(RichiestaUnione richiesta);

    /** The one that waits for an answer. */
    Optional<RichiestaUnione> aperta(CartellaId cartella);

    /** Those that a union of that moment answered. */
    List<RichiestaUnione> decise(CartellaId cartella, Instant unitoIl);
}
