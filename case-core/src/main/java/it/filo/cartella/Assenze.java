package it.filo.cartella;

import it.filo.operatori.OperatoreId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who of the current zona is away, or was. */
public interface Assenze {

    Assenza save(Assenza assenza);

    /** One of them, kept from everybody else who would change it until this transaction ends. */
    Optional<Assenza> daScrivere(AssenzaId id);

    /** The latest first. */
    List<Assenza> dellOperatore(OperatoreId operatore);

    /** Whether somebody is away on a day. */
    default boolean assente(OperatoreId operatore, LocalDate giorno) {
        return dellOperatore(operatore).stream().anyMatch(a -> a.copre(giorno));
    }
}
