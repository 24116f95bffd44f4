package it.filo.cartella.persistence;

import it.filo.cartella.CartellaId;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaIncarichi extends Incarichi, Repository<Incarico, UUID> {

    @Override
    @Query("from Incarico i where i.cartella = ?1 order by i.dal, i.id")
    List<Incarico> dellaCartella(CartellaId cartella);
}
