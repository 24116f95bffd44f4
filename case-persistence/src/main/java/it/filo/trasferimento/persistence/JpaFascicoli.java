package it.filo.trasferimento.persistence;

import it.filo.cartella.CartellaId;
import it.filo.trasferimento.Fascicoli;
import it.filo.trasferimento.FascicoloRicevuto;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaFascicoli extends Fascicoli, Repository<FascicoloRicevuto, UUID> {

    @Override
    @Query("from FascicoloRicevuto f where f.cartella = ?1 order by f.ricevutoIl desc")
    List<FascicoloRicevuto> dellaCartella(CartellaId cartella);
}
