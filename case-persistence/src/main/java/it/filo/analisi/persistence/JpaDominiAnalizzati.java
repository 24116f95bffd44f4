package it.filo.analisi.persistence;

import it.filo.analisi.AnalisiDominio;
import it.filo.analisi.AnalisiId;
import it.filo.analisi.DominiAnalizzati;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaDominiAnalizzati extends DominiAnalizzati, Repository<AnalisiDominio, UUID> {

    @Override
    @Query("from AnalisiDominio r where r.analisi = ?1")
    List<AnalisiDominio> dellAnalisi(AnalisiId analisi);
}
