package it.filo.registro.persistence;

import it.filo.base.Ids;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class SqlRegistro implements Registro {

    private final JdbcClient jdbc;
    private final Scritture scritture;
    private final JdbcTemplate lotti;
    private final Clock clock;

    SqlRegistro(JdbcClient jdbc, Scritture scritture, JdbcTemplate lotti, Clock clock) {
        this.jdbc = jdbc;
        this.scritture = scritture;
        this.lotti = lotti;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void annota(
            Operatore chi,
            Azione azione,
            @Nullable UUID cartella,
            @Nullable Sezione sezione,
            @Nullable String dettaglio) {
        scrivi(chi, azione, cartella, sezione, dettaglio);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void agisce(Operatore chi, UUID cartella, Sezione sezione, String cosa) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean soloLettura) {
                scrivi(chi, scritture.avvenute() ? Azione.MODIFICA : Azione.TENTATIVO, cartella, sezione, cosa);
            }
        });
    }

    private void scrivi(
            Operatore chi,
            Azione azione,
            @Nullable UUID cartella,
            @Nullable Sezione sezione,
            @Nullable String dettaglio) {
        jdbc.sql("""
                        insert into registro (zona_id, id, quando, operatore_id, operatore, ente, azione, cartella_id, sezione, dettaglio)
                        values (:zona, :id, :quando, :chi, :operatore, :ente, :azione, :cartella, :sezione, :dettaglio)
                        """)
                .param("zona", chi.zona().id())
                .param("id", Ids.nuovo())
                .param("quando", Timestamp.from(clock.instant()))
                .param("chi", chi.id().id())
                .param("operatore", chi.nominativo())
                .param("ente", chi.nomeEnte())
                .param("azione", azione.name())
                .param("cartella", cartella)
                .param("sezione", sezione == null ? null : sezione.name())
                .param("dettaglio", dettaglio)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void annota(Operatore chi, Azione azione, List<Voce> voci) {
        var quando = Timestamp.from(clock.instant());
        lotti.batchUpdate("""
                insert into registro (zona_id, id, quando, operatore_id, operatore, ente, azione, cartella_id, sezione, dettaglio)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, voci, voci.size() + 1, (ps, voce) -> {
            ps.setObject(1, chi.zona().id());
            ps.setObject(2, Ids.nuovo());
            ps.setTimestamp(3, quando);
            ps.setObject(4, chi.id().id());
            ps.setString(5, chi.nominativo());
            ps.setString(6, chi.nomeEnte());
            ps.setString(7, azione.name());
            ps.setObject(8, voce.cartella());
            ps.setString(9, voce.sezione().name());
            ps.setString(10, voce.dettaglio());
        });
    }
}
