package it.filo.operatori;

import java.time.Instant;
import java.util.UUID;

/** Remembers which forms were sent and where that led, so that a form sent twice is carried out once. */
public interface ModuliInviati {

    /**
     * One form, with one text, on its way to one address.
     *
     * @param impronta digest of the text
     */
    record Invio(UUID modulo, String indirizzo, String impronta) {}

    /** Claims a form for who sends it first. One whose sender died before an answer may be claimed anew. */
    boolean prendi(Invio invio, Instant ora);

    void risposto(Invio invio, String dove);

    /** Gives a claim back: nothing was carried out, so the form may be sent again. */
    void libera(Invio invio);

    Stato stato(Invio invio);

    void dimenticaPrimaDi(Instant limite);

    /** How far the first sending has come. */
    sealed interface Stato {
        record Libero() implements Stato {}

        record InCorso() implements Stato {}

        record Risposto(String dove) implements Stato {}
    }
}
