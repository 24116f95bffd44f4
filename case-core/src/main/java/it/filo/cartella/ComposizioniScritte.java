package it.filo.cartella;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** On which compositions of the household the documents of a case were written: a read model. */
public interface ComposizioniScritte {

    /**
     * @param tipo of the event that concluded the document, or of the answer whether it still holds
     * @param al the day
     * @param persone how many belonged to the household
     * @param comeOra whether the same people belong to it today
     */
    record Scritta(TipoEvento tipo, LocalDate al, int persone, boolean comeOra) {}

    /** Of each kind of event the one recorded last, the latest first. */
    List<Scritta> dellaCartella(CartellaId cartella, LocalDate oggi);

    /** What the question is about: the last document or answer, where the household has changed since. */
    static Optional<Scritta> superata(List<Scritta> scritte) {
        return scritte.stream().findFirst().filter(s -> !s.comeOra());
    }
}
