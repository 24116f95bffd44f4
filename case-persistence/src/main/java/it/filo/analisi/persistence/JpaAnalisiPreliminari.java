package it.filo.analisi.persistence;

import it.filo.analisi.Analisi;
import it.filo.analisi.AnalisiId;
import it.filo.analisi.AnalisiPreliminari;
import it.filo.cartella.CartellaId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaAnalisiPreliminari extends AnalisiPreliminari, Repository<Analisi, AnalisiId> {

    @Override
    @Query("from Analisi a where a.cartella = ?1")
    Optional<Analisi> dellaCartella(CartellaId cartella);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Analisi a where a.cartella = ?1")
    Optional<Analisi> perCambiare(CartellaId cartella);
}
