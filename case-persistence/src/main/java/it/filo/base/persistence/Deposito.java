package it.filo.base.persistence;

import it.filo.base.DellaZona;
import jakarta.persistence.EntityManager;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every repository is made of. Ids are given in Java, so {@code save} means "this is new": it inserts without
 * asking first whether the row is there. What was read and changed is written by itself when the transaction ends.
 */
public class Deposito<T, K> extends SimpleJpaRepository<T, K> {

    private final EntityManager entityManager;

    public Deposito(JpaEntityInformation<T, ?> entita, EntityManager entityManager) {
        super(entita, entityManager);
        this.entityManager = entityManager;
    }

    @Override
    @Transactional
    public <S extends T> S save(S entity) {
        if (entity instanceof DellaZona) {
            nellaZona(entity);
        }
        entityManager.persist(entity);
        return entity;
    }

    /**
     * Hibernate fills the zona only when it inserts; what is saved and changed before that would then be updated where
     * the zona is null, and not be found.
     */
    private void nellaZona(Object entity) {
        var sessione = entityManager.unwrap(SharedSessionContractImplementor.class);
        var tabella = sessione.getEntityPersister(null, entity);
        tabella.setValue(
                entity,
                tabella.findAttributeMapping("zona").asAttributeMapping().getStateArrayPosition(),
                sessione.getTenantIdentifierValue());
    }
}
