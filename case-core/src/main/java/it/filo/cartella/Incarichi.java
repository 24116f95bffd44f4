package it.filo.cartella;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who follows the cases of the current zona. */
public interface Incarichi {

    Incarico save(Incarico incarico);

    /** All of a case, past ones included, the earliest first. */
    List<Incarico> dellaCartella(CartellaId cartella);

    /** Those that hold on a day. */
    default List<Incarico> attuali(CartellaId cartella, LocalDate giorno) {
        return dellaCartella(cartella).stream().filter(i -> i.vale(giorno)).toList();
    }

    /** Those that hold on a day or will later. */
    default List<Incarico> nonFiniti(CartellaId cartella, LocalDate giorno) {
        return dellaCartella(cartella).stream()
                .filter(i -> !i.maiIniziato())
                .filter(i -> i.al().filter(al -> al.isBefore(giorno)).isEmpty())
                .toList();
    }

    /** The one who holds a function without an end set. */
    default Optional<Incarico> attuale(CartellaId cartella, Funzione funzione) {
        return dellaCartella(cartella).stream()
                .filter(i -> i.funzione() == funzione && i.al().isEmpty())
                .findFirst();
    }
}
