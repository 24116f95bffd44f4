package it.filo.progetto.persistence;

import it.filo.cartella.CartellaId;
import it.filo.nucleo.PersonaId;
import it.filo.progetto.Patti;
import it.filo.progetto.Patto;
import it.filo.progetto.PattoId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaPatti extends Patti, Repository<Patto, PattoId> {

    @Override
    @Query("from Patto p where p.cartella = ?1 order by p.id")
    List<Patto> dellaCartella(CartellaId cartella);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Patto p where p.cartella = ?1 and p.persona = ?2")
    Optional<Patto> daScrivere(CartellaId cartella, PersonaId persona);
}
