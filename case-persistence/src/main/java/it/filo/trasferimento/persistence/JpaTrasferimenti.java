package it.filo.trasferimento.persistence;

import it.filo.cartella.CartellaId;
import it.filo.trasferimento.Trasferimenti;
import it.filo.trasferimento.Trasferimento;
import it.filo.trasferimento.TrasferimentoId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaTrasferimenti extends Trasferimenti, Repository<Trasferimento, TrasferimentoId> {

    @Override
    @Query("from Trasferimento t where t.cartella = ?1 order by t.scrittoIl desc")
    List<Trasferimento> dellaCartella(CartellaId cartella);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Trasferimento t where t.cartella = ?1 and t.stato in (BOZZA, INVIATO)")
    Optional<Trasferimento> perCambiare(CartellaId cartella);
}
