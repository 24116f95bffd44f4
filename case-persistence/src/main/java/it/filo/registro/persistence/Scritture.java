package it.filo.registro.persistence;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.hibernate.Interceptor;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whether the running transaction changed anything: the rules that refuse an act leave everything as it was. */
@Repository
class Scritture implements Interceptor, HibernatePropertiesCustomizer {

    private final ObjectProvider<EntityManager> persistenza;

    Scritture(ObjectProvider<EntityManager> persistenza) {
        this.persistenza = persistenza;
    }

    /** Asks after whatever is still to be written has been. */
    public boolean avvenute() {
        persistenza.getObject().flush();
        return TransactionSynchronizationManager.hasResource(Scritture.class);
    }

    @Override
    public void customize(Map<String, Object> proprieta) {
        proprieta.put(AvailableSettings.INTERCEPTOR, this);
    }

    @Override
    public boolean onPersist(Object entita, Object id, Object[] stato, String[] nomi, Type[] tipi) {
        scritto();
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entita, Object id, Object[] stato, Object @Nullable [] prima, String[] nomi, Type[] tipi) {
        scritto();
        return false;
    }

    @Override
    public void onRemove(Object entita, Object id, Object[] stato, String[] nomi, Type[] tipi) {
        scritto();
    }

    private static void scritto() {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(Scritture.class)) {
            TransactionSynchronizationManager.bindResource(Scritture.class, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int esito) {
                    TransactionSynchronizationManager.unbindResource(Scritture.class);
                }
            });
        }
    }
}
