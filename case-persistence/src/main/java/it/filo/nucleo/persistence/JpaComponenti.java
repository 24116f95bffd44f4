package it.filo.nucleo.persistence;

import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.PersonaId;
import it.filo.zona.ZonaCorrente;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface JpaComponenti extends Componenti, Repository<Componente, UUID> {

    @Override
    default List<Componente> diPersona(PersonaId persona) {
        return diPersona(persona.id(), zona());
    }

    @Override
    default List<Componente> dellaRegistrazione(PersonaId persona) {
        return dellaRegistrazione(persona.id(), zona());
    }

    @Query(nativeQuery = true, value = """
                    select c.* from componente c where c.zona_id = ?2 and c.persona_id = ?1 order by c.dal, c.id
                    """)
    List<Componente> dellaRegistrazione(UUID persona, UUID zona);

    @Query(nativeQuery = true, value = "with recursive " + Guide.STESSA_PERSONA + """
                    select c.* from componente c
                    where c.zona_id = :zona
                      and c.persona_id = any (array(select :persona union all
                                                    select s.altra_id from stessa_persona s where s.persona_id = :persona))
                    order by c.dal, c.id
                    """)
    List<Componente> diPersona(@Param("persona") UUID persona, @Param("zona") UUID zona);

    private static UUID zona() {
        return ZonaCorrente.zona().orElseThrow().id();
    }
}
