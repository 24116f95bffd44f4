package it.filo.progetto.persistence;

import it.filo.progetto.Impegni;
import it.filo.progetto.Impegno;
import it.filo.progetto.ProgettoId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaImpegni extends Impegni, Repository<Impegno, UUID> {

    @Override
    @Query("from Impegno i where i.obiettivo in (select o.id from Obiettivo o where o.progetto = ?1) order by i.id")
    List<Impegno> delProgetto(ProgettoId progetto);
}
