package it.filo.cartella;

import it.filo.operatori.OperatoreId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who follows the cases of the current zona. */
public interface Incarichi {

    Incarico save(Incarico incarico);

    /** All of a case, past ones included, the earliest first. */
    List<Incarico> dellaCartella(CartellaId cartella);

    /** One of them, kept from everybody else who would change it until this transaction ends; to be asked for before any other. */
    Optional<Incarico> daScrivere(UUID id);

    /** Given because somebody is away. */
    List<Incarico> perAssenza(AssenzaId assenza);

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

    /** Whether somebody acts in that function on that day, as its holder or in the holder's place. */
    default boolean tiene(CartellaId cartella, Funzione funzione, OperatoreId chi, LocalDate giorno) {
        return attuali(cartella, giorno).stream().anyMatch(i -> i.operatore().equals(chi) && i.sta(funzione));
    }

    /** The one who holds a function without an end set. */
    default Optional<Incarico> attuale(CartellaId cartella, Funzione funzione) {
        return dellaCartella(cartella).stream()
                .filter(i -> i.funzione() == funzione && i.al().isEmpty())
                .findFirst();
    }
}
