package it.filo.progetto.persistence;

import it.filo.progetto.ProgettoId;
import it.filo.progetto.Sostegni;
import it.filo.progetto.Sostegno;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaSostegni extends Sostegni, Repository<Sostegno, UUID> {

    @Override
    @Query("from Sostegno s where s.progetto = ?1 order by s.id")
    List<Sostegno> delProgetto(ProgettoId progetto);
}
