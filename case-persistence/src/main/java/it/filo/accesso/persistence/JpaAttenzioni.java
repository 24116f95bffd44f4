package it.filo.accesso.persistence;

import it.filo.accesso.Attenzione;
import it.filo.accesso.Attenzioni;
import it.filo.accesso.Domanda;
import it.filo.accesso.DomandaId;
import it.filo.accesso.PassoDiAttenzione;
import it.filo.nucleo.NucleoId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaAttenzioni extends Attenzioni, Repository<Attenzione, DomandaId> {

    @Override
    @Query("from PassoDiAttenzione p where p.domanda = ?1 order by p.data desc, p.id desc")
    List<PassoDiAttenzione> passi(DomandaId domanda);

    @Override
    @Query("from Domanda d where d.nucleo = ?1 and d.stato = ACCOLTA and d.dataEsito >= ?2 order by d.dataEsito, d.id")
    List<Domanda> accolteDal(NucleoId nucleo, LocalDate giorno);
}
