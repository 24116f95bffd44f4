package it.filo.equipe.persistence;

import it.filo.cartella.CartellaId;
import it.filo.equipe.Seduta;
import it.filo.equipe.SedutaId;
import it.filo.equipe.Sedute;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaSedute extends Sedute, Repository<Seduta, SedutaId> {

    @Override
    @Query("select s.cartella from Seduta s where s.id = ?1")
    Optional<CartellaId> cartella(SedutaId id);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Seduta s where s.id = ?1")
    Optional<Seduta> daScrivere(SedutaId id);

    @Override
    @Query("from Seduta s where s.cartella = ?1 order by s.data desc, s.id desc")
    List<Seduta> dellaCartella(CartellaId cartella);
}
