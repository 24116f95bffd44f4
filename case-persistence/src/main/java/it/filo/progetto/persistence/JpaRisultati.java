package it.filo.progetto.persistence;

import it.filo.progetto.ProgettoId;
import it.filo.progetto.Risultati;
import it.filo.progetto.Risultato;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaRisultati extends Risultati, Repository<Risultato, UUID> {

    @Override
    @Query(
            "from Risultato r where r.obiettivo in (select o.id from Obiettivo o where o.progetto = ?1) order by r.ordine, r.id")
    List<Risultato> delProgetto(ProgettoId progetto);
}
