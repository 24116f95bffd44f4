package it.filo.nucleo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The people and households of the current zona. */
public interface Nuclei {

    Optional<Nucleo> findById(NucleoId id);

    Nucleo save(Nucleo nucleo);

    /** Households whose cases are to begin or end together: nobody else joins or follows them before the transaction ends. */
    List<Nucleo> tieni(Collection<NucleoId> ids);

    /** Whoever changes the household from what it was before now finds that it changed. */
    void cambiato(Nucleo nucleo);

    /** Who belongs or belonged to the nucleo, the richiedente first, then by age, the eldest first. */
    List<Membro> membri(NucleoId nucleo);

    /** Who belongs to the nucleo on a day. */
    default List<Membro> membri(NucleoId nucleo, LocalDate giorno) {
        return membri(nucleo).stream()
                .filter(m -> m.componente().presente(giorno))
                .toList();
    }
}
