package it.filo.operatori;

import java.time.Instant;
import java.util.UUID;

/** Remembers which forms were sent and where that led, so that a form sent twice is carried out once. */
public interface ModuliInviati {

    /** Claims a form for who sends it first. One whose sender died before an answer may be claimed anew. */
    boolean prendi(UUID modulo, String indirizzo, Instant ora);

    void risposto(UUID modulo, String indirizzo, String dove);

    /** Gives a claim back: nothing was carried out, so the form may be sent again. */
    void libera(UUID modulo, String indirizzo);

    Stato stato(UUID modulo, String indirizzo);

    void dimenticaPrimaDi(Instant limite);

    /** How far the first sending has come. */
    sealed interface Stato {
        record Libero() implements Stato {}

        record InCorso() implements Stato {}

        record Risposto(String dove) implements Stato {}
    }
}
