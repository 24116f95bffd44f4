package it.filo.base.persistence;

import it.filo.base.Lettura;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the primary how far it has written, and then the replica whether it has come that far. A replica knows only what
 * it received: one that nobody sends anything to any more would take itself for up to date.
 */
@Component
class SqlLettura implements Lettura {

    /** The replica is given a moment: what was written just now arrives in milliseconds. */
    private static final int VOLTE = 10;

    private static final Duration FRA_UNA_E_L_ALTRA = Duration.ofMillis(20);

    /** How far the primary has written, and when. */
    private record Segno(String lsn, OffsetDateTime quando) {}

    /**
     * @param adatta false for a replica that was promoted, and for a role that row-level security does not bind
     * @param pari whether everything up to the mark is there
     * @param ultima when the primary committed the last transaction that is there
     */
    private record Posizione(
            boolean adatta, boolean pari, @Nullable OffsetDateTime ultima) {

        @Nullable
        Duration ritardo(Segno segno) {
            if (pari) {
                return Duration.ZERO;
            }
            return ultima == null || ultima.isAfter(segno.quando()) ? null : Duration.between(ultima, segno.quando());
        }
    }

    /** It answered, and is not to be read for this. */
    private static final class NonServe extends RuntimeException {

        NonServe() {
            super(null, null, false, false);
        }
    }

    private final JdbcClient jdbc;
    private final ObjectProvider<Replica> replica;
    private final TransactionTemplate scrive;
    private final TransactionTemplate legge;

    SqlLettura(JdbcClient jdbc, ObjectProvider<Replica> replica, PlatformTransactionManager transazioni) {
        this.jdbc = jdbc;
        this.replica = replica;
        this.scrive = new TransactionTemplate(transazioni);
        this.legge = new TransactionTemplate(transazioni);
        this.legge.setReadOnly(true);
    }

    @Override
    public <T extends @Nullable Object> Letto<T> leggi(Per per, @Nullable Runnable annota, Supplier<T> cosa) {
        var da = replica.getIfAvailable();
        if (da == null || !da.siProva() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return new Letto<>(dallaPrimaria(annota, cosa), null);
        }
        var segno = Objects.requireNonNull((annota == null ? legge : scrive).execute(t -> {
            var qui = segno();
            if (annota != null) {
                annota.run();
            }
            return qui;
        }));
        var letto = dallaReplica(da, per, segno, cosa);
        return letto == null ? new Letto<>(dallaPrimaria(null, cosa), null) : letto;
    }

    private <T extends @Nullable Object> T dallaPrimaria(@Nullable Runnable annota, Supplier<T> cosa) {
        return annota == null
                ? legge.execute(t -> cosa.get())
                : scrive.execute(t -> {
                    annota.run();
                    return cosa.get();
                });
    }

    /** Null where the primary must be read. What was half written into a file cannot be begun again. */
    private <T extends @Nullable Object> @Nullable Letto<T> dallaReplica(
            Replica da, Per per, Segno segno, Supplier<T> cosa) {
        var cominciata = new boolean[1];
        try {
            return da.legge(() -> legge.execute(t -> {
                var ritardo = ammesso(da, per, segno);
                cominciata[0] = true;
                return new Letto<>(cosa.get(), ritardo);
            }));
        } catch (NonServe e) {
            return null;
        } catch (DataAccessException | TransactionException e) {
            da.assente(
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
            if (cominciata[0] && per == Per.FILE) {
                throw e;
            }
            return null;
        }
    }

    /** @throws NonServe where it is too far behind, or not to be read at all */
    private Duration ammesso(Replica da, Per per, Segno segno) {
        var dove = posizione(segno);
        var volte = da.stato() == Stato.IN_RITARDO ? 1 : VOLTE;
        for (int n = 1; n < volte && dove.adatta() && !dove.pari(); n++) {
            aspetta();
            dove = posizione(segno);
        }
        if (!dove.adatta()) {
            da.assente("it is no standby, or its role sees every zona");
            throw new NonServe();
        }
        var ritardo = dove.ritardo(segno);
        if (ritardo == null || ritardo.compareTo(da.massimo()) > 0) {
            da.inRitardo();
            throw new NonServe();
        }
        da.inUso();
        if (per == Per.FILE && !dove.pari()) {
            throw new NonServe();
        }
        return ritardo;
    }

    private Segno segno() {
        return jdbc.sql("select pg_current_wal_lsn()::text as lsn, clock_timestamp() as quando")
                .query(Segno.class)
                .single();
    }

    private Posizione posizione(Segno segno) {
        return jdbc.sql("""
            select pg_is_in_recovery() and not rolsuper and not rolbypassrls as adatta,
                   coalesce(pg_last_wal_replay_lsn() >= cast(:lsn as pg_lsn), false) as pari,
                   pg_last_xact_replay_timestamp() as ultima
            from pg_roles where rolname = current_user
            """).param("lsn", segno.lsn()).query(Posizione.class).single();
    }

    private static void aspetta() {
        try {
            Thread.sleep(FRA_UNA_E_L_ALTRA);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NonServe();
        }
    }

    @Override
    public Stato stato() {
        var da = replica.getIfAvailable();
        return da == null ? Stato.SENZA : da.stato();
    }
}
