package it.filo.analisi.persistence;

import it.filo.analisi.AnalisiId;
import it.filo.analisi.Conferma;
import it.filo.analisi.Conferme;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaConferme extends Conferme, Repository<Conferma, UUID> {

    @Override
    @Query("from Conferma r where r.analisi = ?1")
    List<Conferma> dellAnalisi(AnalisiId analisi);
}
