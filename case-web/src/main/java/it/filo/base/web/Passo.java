package it.filo.base.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step of the pathway bar.
 *
 * @param quando it was done, or began: "12/03/2026"
 * @param durata how long it took or has been taking, in words: "18 giorni lavorativi"
 * @param indirizzo of its page, null where there is none or it is not for this person
 */
public record Passo(
        String nome,
        Stato stato,
        @Nullable String quando,
        @Nullable String durata,
        @Nullable String indirizzo) {

    /** Where a step stands; the word is read out and shown, the colour only repeats it. */
    public enum Stato {
        FATTO("Fatto"),
        ADESSO("Adesso"),
        DOPO("Dopo"),
        NON_PREVISTO("Non previsto"),
        NON_RAGGIUNTO("Non raggiunto");

        private final String testo;

        Stato(String testo) {
            this.testo = testo;
        }

        public String testo() {
            return testo;
        }

        public String classe() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
