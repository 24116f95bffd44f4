package it.filo.demo;

import it.filo.base.persistence.ConBanca;
import it.filo.base.persistence.ProvaDiPersistenza;
import it.filo.operatori.Accounts;
import it.filo.operatori.Operatore;
import it.filo.operatori.Operatori;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A test of read models on the whole demo, under the walls of the application; nothing that it writes stays. */
@ProvaDiPersistenza
@ConBanca(preparata = BancaConDemo.class)
public abstract class LetturaDellaDemo {

    @Autowired
    protected JdbcClient sql;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Operatori operatori;

    @Autowired
    private PlatformTransactionManager transazioni;

    /** In one transaction in the zona Pistoiese, rolled back. */
    protected <T extends @Nullable Object> T nella(Supplier<T> cosa) {
        return nella("PISTOIESE", cosa);
    }

    /** What is written stays, in the database of the context. */
    protected <T extends @Nullable Object> T resta(Supplier<T> cosa) {
        return in("PISTOIESE", cosa, false);
    }

    protected <T extends @Nullable Object> T nella(String zona, Supplier<T> cosa) {
        return in(zona, cosa, true);
    }

    private <T extends @Nullable Object> T in(String zona, Supplier<T> cosa, boolean disfatto) {
        var id = sql.sql("select id from tecnico.zona where codice = ?")
                .param(zona)
                .query(UUID.class)
                .single();
        return ZonaCorrente.in(
                new ZonaId(id),
                () -> new TransactionTemplate(transazioni).execute(stato -> {
                    if (disfatto) {
                        stato.setRollbackOnly();
                    }
                    return cosa.get();
                }));
    }

    /** One of the accounts of the demo. */
    protected Operatore chi(String username) {
        return operatori
                .operatore(accounts.trova(username).orElseThrow().operatore())
                .orElseThrow();
    }

    protected long numero(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
