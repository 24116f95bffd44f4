package it.filo.operatori;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads who works in the current zona. */
public interface Operatori {

    Optional<Operatore> operatore(OperatoreId id);

    /** Those with one of the ids, by surname. */
    List<Operatore> operatori(Collection<OperatoreId> ids);

    /** Those in service on a day with one of the roles whose account is not closed, by surname: who may be chosen for something. */
    List<Operatore> inServizio(LocalDate giorno, Ruolo... ruoli);
}
