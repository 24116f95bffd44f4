package it.filo.progetto.persistence;

import it.filo.cartella.CartellaId;
import it.filo.nucleo.PersonaId;
import it.filo.progetto.Attivabili;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlAttivabili implements Attivabili {

    private final JdbcClient jdbc;

    SqlAttivabili(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<PersonaId> della(CartellaId cartella) {
        return jdbc
                .sql("""
                        select p.persona_id
                        from analisi a join profilo_lavorativo p on p.zona_id = a.zona_id and p.analisi_id = a.id
                        where a.zona_id = :zona and a.cartella_id = :cartella and p.attivabile
                        """)
                .param("cartella", cartella.id())
                .query((rs, n) -> new PersonaId(rs.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
