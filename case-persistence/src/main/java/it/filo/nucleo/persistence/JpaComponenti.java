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
    default List<Componente> diPersona(PersonaId persona) {
        return diPersona(persona.id());
    }

    @Override
    default List<Componente> dellaRegistrazione(PersonaId persona) {
        return dellaRegistrazione(persona.id());
    }

    @Query(nativeQuery = true, value = "select c.* from componente c where c.persona_id = ?1 order by c.dal, c.id")
    List<Componente> dellaRegistrazione(UUID persona);

    @Query(nativeQuery = true, value = """
                    select c.* from componente c
                    where c.persona_id = any (array(select ?1 union all
                                                    select s.altra_id from stessa_persona s where s.persona_id = ?1))
                    order by c.dal, c.id
                    """)
    List<Componente> diPersona(UUID persona);
}
