package it.filo.cartella.persistence;

import it.filo.cartella.AssenzaId;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaIncarichi extends Incarichi, Repository<Incarico, UUID> {

    @Override
    @Query("from Incarico i where i.cartella = ?1 order by i.dal, i.id")
    List<Incarico> dellaCartella(CartellaId cartella);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Incarico i where i.id = ?1")
    Optional<Incarico> daScrivere(UUID id);

    @Override
    @Query("from Incarico i where i.assenza = ?1 order by i.dal, i.id")
    List<Incarico> perAssenza(AssenzaId assenza);
}
