package it.filo.nucleo.persistence;

import it.filo.nucleo.CorrezioneComponente;
import it.filo.nucleo.CorrezioniComponenti;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaCorrezioniComponenti extends CorrezioniComponenti, Repository<CorrezioneComponente, UUID> {

    @Override
    @Query("from CorrezioneComponente c where c.componente = ?1 order by c.id desc")
    List<CorrezioneComponente> delComponente(UUID componente);
}
