package it.filo.nucleo.persistence;

import it.filo.nucleo.CodicePrecedente;
import it.filo.nucleo.CodiciPrecedenti;
import it.filo.nucleo.PersonaId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaCodiciPrecedenti extends CodiciPrecedenti, Repository<CodicePrecedente, UUID> {

    @Override
    @Query("from CodicePrecedente c where c.persona = ?1 order by c.id desc")
    List<CodicePrecedente> diPersona(PersonaId persona);
}
