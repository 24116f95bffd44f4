package it.filo.analisi.persistence;

import it.filo.analisi.AnalisiId;
import it.filo.analisi.ProfiliLavorativi;
import it.filo.analisi.ProfiloLavorativo;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaProfiliLavorativi extends ProfiliLavorativi, Repository<ProfiloLavorativo, UUID> {

    @Override
    @Query("from ProfiloLavorativo r where r.analisi = ?1")
    List<ProfiloLavorativo> dellAnalisi(AnalisiId analisi);
}
