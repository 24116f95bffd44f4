package it.filo.base.persistence;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Hands the embedded database to the pool as the application's role and to Flyway as the owner. As beans, so that
 * PostgreSQL is there before both and stops after both; it starts while Spring still looks for its beans.
 */
@Configuration(proxyBeanMethods = false)
@Import(BancaIncorporata.Allaccio.class)
class BancaIncorporata {

    /** Only where no other database is named: a question of each start, where a condition would be one of the build. */
    static final class Allaccio implements BeanRegistrar {

        @Override
        public void register(BeanRegistry beans, Environment environment) {
            if (SceltaDellaBanca.incorporato(environment)) {
                beans.registerBean(
                        PostgresIncorporato.class,
                        bean -> bean.supplier(c -> c.bean(InPartenza.class).arrivato()));
                beans.registerBean(
                        JdbcConnectionDetails.class, bean -> bean.primary().supplier(c -> applicazione(accesso(c))));
                beans.registerBean(
                        FlywayConnectionDetails.class, bean -> bean.primary().supplier(c -> proprietario(accesso(c))));
            }
        }

        private static Accesso accesso(BeanRegistry.SupplierContext contesto) {
            return contesto.bean(PostgresIncorporato.class).accesso();
        }
    }

    private static JdbcConnectionDetails applicazione(Accesso accesso) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return accesso.url();
            }

            @Override
            public String getUsername() {
                return accesso.applicazione().nome();
            }

            @Override
            public String getPassword() {
                return accesso.applicazione().password();
            }
        };
    }

    private static FlywayConnectionDetails proprietario(Accesso accesso) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return accesso.url();
            }

            @Override
            public String getUsername() {
                return accesso.proprietario().nome();
            }

            @Override
            public String getPassword() {
                return accesso.proprietario().password();
            }
        };
    }

    /** Before all beans, in a thread of its own. */
    static final class Partenza implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext contesto) {
            var environment = contesto.getEnvironment();
            if (SceltaDellaBanca.incorporato(environment)) {
                var partenza = InPartenza.di(CartellaDati.di(environment));
                contesto.getBeanFactory().registerSingleton("postgresInPartenza", partenza);
                contesto.addApplicationListener((ApplicationFailedEvent fallito) -> partenza.rinuncia());
            }
        }
    }

    /** A PostgreSQL that starts. */
    record InPartenza(CompletableFuture<PostgresIncorporato> avvio) {

        static InPartenza di(CartellaDati dati) {
            return new InPartenza(CompletableFuture.supplyAsync(
                    () -> PostgresIncorporato.avvia(dati),
                    comando -> Thread.ofPlatform().name("postgres").start(comando)));
        }

        /** Once it answers, or with what kept it from starting. */
        PostgresIncorporato arrivato() {
            try {
                return avvio.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException causa ? causa : e;
            }
        }

        /** Returns once what started for nobody is stopped; what a bean took over has been already. */
        void rinuncia() {
            avvio.thenAccept(PostgresIncorporato::close)
                    .handle((fermo, errore) -> true)
                    .join();
        }
    }
}
