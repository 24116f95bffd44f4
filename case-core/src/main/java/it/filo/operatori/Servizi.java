package it.filo.operatori;

import java.time.LocalDate;
import java.util.Optional;

/** Reads who a person is in the current zona, as of a day. */
public interface Servizi {

    Optional<Servizio> di(OperatoreId id, LocalDate oggi);
}
