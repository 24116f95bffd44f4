package it.filo.cartella;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On which compositions of the household the documents of a case were written: a read model. */
public interface ComposizioniScritte {

    /** Why what was written asks to be looked at. */
    enum Perche {
        /** The household is not what it was. */
        CAMBIATO,
        /** The days that it was written on were wrong. */
        CORRETTO,
        /** Somebody answered that it is to be assessed again, and nothing was written or verified since. */
        DA_RIVALUTARE
    }

    /**
     * @param tipo of the event that concluded the document, or of the answer whether it still holds
     * @param al the day
     * @param persone how many belonged to the household
     * @param autore who concluded it, or answered
     * @param perche null where it holds
     */
    record Scritta(
            TipoEvento tipo,
            LocalDate al,
            int persone,
            String autore,
            @Nullable Perche perche) {

        /** Whether it no longer holds: then it is what the question is about. */
        public boolean superata() {
            return perche != null;
        }
    }

    /** The one recorded last. */
    Optional<Scritta> ultima(CartellaId cartella, LocalDate oggi);

    /** Of the events of a kind. */
    Optional<Scritta> ultima(CartellaId cartella, TipoEvento tipo, LocalDate oggi);
}
