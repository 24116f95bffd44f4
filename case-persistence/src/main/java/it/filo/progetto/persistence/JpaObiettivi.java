package it.filo.progetto.persistence;

import it.filo.progetto.Obiettivi;
import it.filo.progetto.Obiettivo;
import it.filo.progetto.ProgettoId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaObiettivi extends Obiettivi, Repository<Obiettivo, UUID> {

    @Override
    @Query("from Obiettivo o where o.progetto = ?1 order by o.ordine, o.id")
    List<Obiettivo> delProgetto(ProgettoId progetto);
}
