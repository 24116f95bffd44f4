package it.filo.accesso;

import it.filo.nucleo.NucleoId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the current zona adds to the domande that did not go well. */
public interface Attenzioni {

    Optional<Attenzione> findById(DomandaId id);

    Attenzione save(Attenzione attenzione);

    /** What was done, the latest first. */
    List<PassoDiAttenzione> passi(DomandaId domanda);

    /** Domande of a household that INPS accepted on that day or later, the earliest first. */
    List<Domanda> accolteDal(NucleoId nucleo, LocalDate giorno);
}
