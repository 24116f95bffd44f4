package it.filo.monitoraggio.persistence;

import it.filo.cartella.CartellaId;
import it.filo.monitoraggio.SchedaEsito;
import it.filo.monitoraggio.SchedeEsito;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaSchedeEsito extends SchedeEsito, Repository<SchedaEsito, UUID> {

    @Override
    @Query("from SchedaEsito s where s.cartella = ?1 order by s.id desc")
    List<SchedaEsito> dellaCartella(CartellaId cartella);
}
