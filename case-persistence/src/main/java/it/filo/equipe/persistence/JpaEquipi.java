package it.filo.equipe.persistence;

import it.filo.equipe.Equipe;
import it.filo.equipe.EquipeId;
import it.filo.equipe.Equipi;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaEquipi extends Equipi, Repository<Equipe, EquipeId> {

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Equipe e where e.id = ?1")
    Optional<Equipe> daScrivere(EquipeId id);

    @Override
    @Query("from Equipe e order by e.al desc nulls first, e.nome, e.id")
    List<Equipe> tutte();
}
