package it.filo.cartella.persistence;

import it.filo.cartella.Assenza;
import it.filo.cartella.AssenzaId;
import it.filo.cartella.Assenze;
import it.filo.operatori.OperatoreId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaAssenze extends Assenze, Repository<Assenza, AssenzaId> {

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Assenza a where a.id = ?1")
    Optional<Assenza> daScrivere(AssenzaId id);

    @Override
    @Query("from Assenza a where a.operatore = ?1 order by a.dal desc, a.id desc")
    List<Assenza> dellOperatore(OperatoreId operatore);
}
