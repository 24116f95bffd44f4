package it.filo.nucleo.persistence;

import it.filo.base.Ids;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.PersoneDiverse;
import it.filo.operatori.Operatore;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlPersoneDiverse implements PersoneDiverse {

    private final JdbcClient jdbc;

    SqlPersoneDiverse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Detto> detto(PersonaId una, PersonaId altra) {
        return jdbc.sql("""
                        select autore, ente, detto_il from persone_diverse
                        where zona_id = :zona and persona_id = greatest(:una, :altra) and altra_id = least(:una, :altra)
                        """)
                .param("una", una.id())
                .param("altra", altra.id())
                .query((rs, n) -> new Detto(
                        rs.getString("autore"),
                        rs.getString("ente"),
                        rs.getTimestamp("detto_il").toInstant()))
                .optional();
    }

    @Override
    public void dice(PersonaId una, PersonaId altra, Operatore chi, Instant quando) {
        jdbc.sql("""
                        insert into persone_diverse (zona_id, id, persona_id, altra_id, detto_il, operatore_id, autore, ente)
                        values (:zona, :id, greatest(:una, :altra), least(:una, :altra), :quando,
                                :chi, :autore, :ente)
                        on conflict do nothing
                        """)
                .param("id", Ids.nuovo())
                .param("una", una.id())
                .param("altra", altra.id())
                .param("quando", Timestamp.from(quando))
                .param("chi", chi.id().id())
                .param("autore", chi.nominativo())
                .param("ente", chi.nomeEnte())
                .update();
    }
}
