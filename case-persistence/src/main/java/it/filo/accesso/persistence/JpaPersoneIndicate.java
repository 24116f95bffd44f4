package it.filo.accesso.persistence;

import it.filo.accesso.DomandaId;
import it.filo.accesso.PersonaIndicata;
import it.filo.accesso.PersoneIndicate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaPersoneIndicate extends PersoneIndicate, Repository<PersonaIndicata, UUID> {

    @Override
    @Query("from PersonaIndicata p where p.domanda = ?1 order by p.posizione")
    List<PersonaIndicata> dellaDomanda(DomandaId domanda);
}
