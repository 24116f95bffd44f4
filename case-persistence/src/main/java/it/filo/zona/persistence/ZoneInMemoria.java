package it.filo.zona.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.filo.zona.Comune;
import it.filo.zona.Ente;
import it.filo.zona.Zona;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import it.filo.zona.Zone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What pages show of the zona comes from memory, as it was a minute ago at most: else each would ask for the comuni of its
 * filters and for the patron's day in transactions of their own. Use cases have a transaction, and read what is so now.
 */
@Component
@Primary
class ZoneInMemoria implements Zone {

    private static final Duration UN_MINUTO = Duration.ofMinutes(1);

    private final SqlZone sql;
    private final Cache<ZonaId, Zona> correnti = perUnMinuto();
    private final Cache<ZonaId, List<Comune>> comuni = perUnMinuto();

    ZoneInMemoria(SqlZone sql) {
        this.sql = sql;
    }

    @Override
    public Zona corrente() {
        return inUnaTransazione() ? sql.corrente() : correnti.get(zona(), z -> sql.corrente());
    }

    @Override
    public List<Comune> comuni() {
        return inUnaTransazione() ? sql.comuni() : comuni.get(zona(), z -> List.copyOf(sql.comuni()));
    }

    @Override
    public List<Zona> tutte() {
        return sql.tutte();
    }

    @Override
    public List<Zona> conLaRegione() {
        return sql.conLaRegione();
    }

    @Override
    public List<Ente> enti() {
        return sql.enti();
    }

    @Override
    public Optional<Boolean> analisiCongiunta(String misura) {
        return sql.analisiCongiunta(misura);
    }

    /** Once what is being written stands; who changed it here sees it at once. */
    void cambia() {
        var zona = zona();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int come) {
                correnti.invalidate(zona);
                comuni.invalidate(zona);
            }
        });
    }

    private static boolean inUnaTransazione() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static ZonaId zona() {
        return ZonaCorrente.zona().orElseThrow(() -> new IllegalStateException("no zona is current"));
    }

    private static <V> Cache<ZonaId, V> perUnMinuto() {
        return Caffeine.newBuilder().expireAfterWrite(UN_MINUTO).build();
    }
}
