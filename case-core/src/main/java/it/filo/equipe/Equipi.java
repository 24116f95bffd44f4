package it.filo.equipe;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The standing équipes of the current zona. */
public interface Equipi {

    Equipe save(Equipe equipe);

    Optional<Equipe> findById(EquipeId id);

    /** The same, kept from everybody else who would change it until this transaction ends. */
    Optional<Equipe> daScrivere(EquipeId id);

    /** The ones that work now first, then by name. */
    List<Equipe> tutte();

    /** By name. */
    default List<Equipe> attive(LocalDate giorno) {
        return tutte().stream().filter(e -> e.attiva(giorno)).toList();
    }
}
