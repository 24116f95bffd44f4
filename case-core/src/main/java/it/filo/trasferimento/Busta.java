package it.filo.trasferimento;

import it.filo.zona.ZonaId;

/**
 * Seals what goes from one zona to another. A {@link it.filo.base.Cassaforte} opens for one zona; an envelope is bound to
 * both, to the letter and to what of it it holds, and opens for no other.
 */
public interface Busta {

    /** What of a letter it holds. */
    enum Cosa {
        CONTENUTO,
        MOTIVO
    }

    /** Between whom a letter goes. */
    record Tratta(TrasferimentoId id, ZonaId da, ZonaId a) {}

    byte[] chiudi(String testo, Tratta tratta, Cosa cosa);

    /** @throws IllegalStateException where it is of another letter, or was altered */
    String apri(byte[] chiuso, Tratta tratta, Cosa cosa);
}
