package it.filo.base.persistence;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;
import org.springframework.data.repository.query.QueryLookupStrategy;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.data.repository.query.ValueExpressionDelegate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes a repository without translating its queries, which Spring would do for all of them at each start, a seventh of it.
 * Each is translated when it first runs; that all of them can be is for a test to know, and not for every start.
 */
public class DepositiPronti<T extends Repository<S, K>, S, K> extends JpaRepositoryFactoryBean<T, S, K> {

    public DepositiPronti(Class<? extends T> deposito) {
        super(deposito);
    }

    /** Spring would describe each entity a second time beside Hibernate, for what writes entities as REST or audits them. */
    @Override
    public void setMappingContext(MappingContext<?, ?> entita) {
        // Nobody asks for it.
    }

    @Override
    protected RepositoryFactorySupport createRepositoryFactory(EntityManager entityManager) {
        return new Fabbrica(entityManager);
    }

    private static final class Fabbrica extends JpaRepositoryFactory {

        private Fabbrica(EntityManager entityManager) {
            super(entityManager);
            // Queries run as they are written, never sorted or paged by Spring, which need not parse them beside
            // Hibernate.
            setQueryEnhancerSelector(query -> QueryEnhancerFactories.fallback());
        }

        @Override
        protected Optional<QueryLookupStrategy> getQueryLookupStrategy(
                QueryLookupStrategy.@Nullable Key quale, ValueExpressionDelegate espressioni) {
            return super.getQueryLookupStrategy(quale, espressioni).map(Fabbrica::quandoServe);
        }

        private static QueryLookupStrategy quandoServe(QueryLookupStrategy subito) {
            return (metodo, deposito, proiezioni, nominate) -> new Interrogazione(
                    new QueryMethod(metodo, deposito, proiezioni),
                    SingletonSupplier.of(() -> subito.resolveQuery(metodo, deposito, proiezioni, nominate)));
        }
    }

    private record Interrogazione(QueryMethod metodo, Supplier<RepositoryQuery> tradotta) implements RepositoryQuery {

        @Override
        public QueryMethod getQueryMethod() {
            return metodo;
        }

        @Override
        public @Nullable Object execute(Object[] parametri) {
            return tradotta.get().execute(parametri);
        }
    }
}
