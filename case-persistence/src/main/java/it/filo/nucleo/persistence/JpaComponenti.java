package it.filo.nucleo.persistence;

import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.PersonaId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaComponenti extends Componenti, Repository<Componente, UUID> {

    @Override
    @Query("from Componente c where c.persona = ?1 order by c.dal")
    List<Componente> diPersona(PersonaId persona);
}
