package it.filo.nucleo;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which households of the current zona became part of another. */
public interface Unioni {

    Optional<Unione> findById(UUID id);

    Unione save(Unione unione);

    /** Makes whoever joins households of this zona wait for the one who was first: two at once could each end the other. */
    void unaAllaVolta();

    /** What ended a household. */
    Optional<Unione> cheChiude(NucleoId nucleo);

    /** Of some households those that ended. */
    Set<NucleoId> finiti(Collection<NucleoId> nuclei);

    /** What made a household end or grow, the latest first; those that were taken back are left out. */
    List<Unione> delNucleo(NucleoId nucleo);

    /** The household in which another goes on: itself, where it has not ended. */
    default NucleoId attuale(NucleoId nucleo) {
        var attuale = nucleo;
        for (var unione = cheChiude(attuale); unione.isPresent(); unione = cheChiude(attuale)) {
            attuale = unione.get().resta();
        }
        return attuale;
    }
}
