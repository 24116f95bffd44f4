package it.filo.progetto.persistence;

import it.filo.cartella.CartellaId;
import it.filo.progetto.Progetti;
import it.filo.progetto.Progetto;
import it.filo.progetto.ProgettoId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaProgetti extends Progetti, Repository<Progetto, ProgettoId> {

    @Override
    @Query("from Progetto p where p.cartella = ?1")
    Optional<Progetto> dellaCartella(CartellaId cartella);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Progetto p where p.cartella = ?1")
    Optional<Progetto> daScrivere(CartellaId cartella);
}
