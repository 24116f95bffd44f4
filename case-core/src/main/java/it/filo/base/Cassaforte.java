package it.filo.base;

import org.jspecify.annotations.Nullable;

/**
 * Encrypts the free text of the schede, of the diario and of drafts before it reaches the database (GDPR art. 32).
 * The ciphertext is bound to the current zona and to the row it belongs to, so that it cannot be moved to another row.
 */
public interface Cassaforte {

    /**
     * Encrypts a text for a row.
     *
     * @param riga id of the row that will hold it
     * @return null for a null or blank text
     */
    byte @Nullable [] chiudi(@Nullable String testo, Object riga);

    /**
     * Opens what {@link #chiudi} encrypted for the same row in the same zona.
     *
     * @return the empty string for null
     * @throws IllegalStateException where the ciphertext belongs to another row or zona, or was altered
     */
    String apri(byte @Nullable [] cifrato, Object riga);
}
