package it.filo.zona.persistence;

import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.util.Map;
import java.util.UUID;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Puts the current zona into each transaction: for Hibernate, which writes it into every statement on entities, and for
 * PostgreSQL, whose policies hold every other statement to it. Without a zona both see nothing.
 */
@Component
class ZonaDellaTransazione
        implements CurrentTenantIdentifierResolver<UUID>, HibernatePropertiesCustomizer, TransactionExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(ZonaDellaTransazione.class);
    private static final UUID NESSUNA = new UUID(0, 0);

    private final ObjectProvider<JdbcClient> jdbc;

    ZonaDellaTransazione(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void customize(Map<String, Object> hibernateProperties) {
        hibernateProperties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return ZonaCorrente.zona().map(ZonaId::id).orElse(NESSUNA);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    /**
     * An exception that left this method would leave the transaction bound to its thread, for whoever comes next there.
     * Where the zona cannot be set, the connection is broken or its transaction aborted: the next statement says so.
     */
    @Override
    public void afterBegin(TransactionExecution transazione, @Nullable Throwable errore) {
        if (errore != null || !transazione.isNewTransaction()) {
            return;
        }
        try {
            jdbc.getObject()
                    .sql("select set_config('filo.zona', ?, true)")
                    .param(ZonaCorrente.zona().map(ZonaId::toString).orElse(""))
                    .query(String.class)
                    .single();
        } catch (DataAccessException e) {
            LOG.error("The zona of a transaction could not be set", e);
        }
    }
}
