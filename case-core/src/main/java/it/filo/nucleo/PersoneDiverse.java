package it.filo.nucleo;

import it.filo.operatori.Operatore;
import java.time.Instant;
import java.util.Optional;

/** Records of which somebody said that they are of two people, however alike. */
public interface PersoneDiverse {

    /** Who said it, and when. */
    record Detto(String autore, String ente, Instant quando) {}

    Optional<Detto> detto(PersonaId una, PersonaId altra);

    /** Said once, it stays. */
    void dice(PersonaId una, PersonaId altra, Operatore chi, Instant quando);
}
