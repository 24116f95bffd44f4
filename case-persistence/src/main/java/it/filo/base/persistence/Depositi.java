package it.filo.base.persistence;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.DeclaredQuery;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactory;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;

/** Finds the repositories of all rooms. Public for what the build writes beside each of them. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackages = "it.filo",
        repositoryBaseClass = Deposito.class,
        queryEnhancerSelector = Depositi.ComeScritte.class)
public class Depositi {

    /** Queries run as they are written, never sorted or paged by Spring, which need not parse them beside Hibernate. */
    public static final class ComeScritte implements QueryEnhancerSelector {

        @Override
        public QueryEnhancerFactory select(DeclaredQuery query) {
            return QueryEnhancerFactories.fallback();
        }
    }
}
