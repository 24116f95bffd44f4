package it.filo.accesso.persistence;

import it.filo.accesso.Importazione;
import it.filo.accesso.ImportazioneId;
import it.filo.accesso.RitorniDaImportazione;
import it.filo.accesso.RitorniDaImportazione.Ostacolo;
import it.filo.operatori.Operatore;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the way is asked here; the way back itself is a function that runs as the owner. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SqlRitorniDaImportazione implements RitorniDaImportazione {

    private final JdbcClient jdbc;
    private final Clock clock;

    SqlRitorniDaImportazione(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<Ostacolo> ostacoli(ImportazioneId id) {
        var ostacoli = EnumSet.noneOf(Ostacolo.class);
        RowCallbackHandler uno = rs -> ostacoli.add(Ostacolo.valueOf(rs.getString(1)));
        jdbc.sql(RigheDiImportazione.OSTACOLI)
                .param("id", id.id())
                .param("termine", Timestamp.from(clock.instant().minus(Duration.ofDays(Importazione.GIORNI))))
                .query(uno);
        return ostacoli;
    }

    @Override
    public boolean disfa(ImportazioneId id, Operatore chi, Instant quando) {
        try {
            jdbc.sql("select tecnico.disfa_importazione(:id)")
                    .param("id", id.id())
                    .query((rs, n) -> true)
                    .list();
        } catch (DataIntegrityViolationException e) {
            return false;
        }
        jdbc.sql("update importazione set stato = 'DISFATTA', disfatta_il = :quando, disfatta_da = :chi"
                        + " where zona_id = :zona and id = :id")
                .param("quando", Timestamp.from(quando))
                .param("chi", chi.nominativo())
                .param("id", id.id())
                .update();
        return true;
    }
}
