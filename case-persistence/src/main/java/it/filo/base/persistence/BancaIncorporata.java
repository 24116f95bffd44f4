package it.filo.base.persistence;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Hands the embedded database to the pool as the application's role and to Flyway as the owner. As beans, so that
 * PostgreSQL is there before both and stops after both; it starts while Spring still looks for its beans.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(SceltaDellaBanca.INCORPORATO)
class BancaIncorporata {

    @Bean
    PostgresIncorporato postgresIncorporato(InPartenza partenza) {
        return partenza.arrivato();
    }

    @Bean
    JdbcConnectionDetails accessoDellApplicazione(PostgresIncorporato postgres) {
        var accesso = postgres.accesso();
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

    @Bean
    FlywayConnectionDetails accessoDelProprietario(PostgresIncorporato postgres) {
        var accesso = postgres.accesso();
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
            if (environment.getProperty(SceltaDellaBanca.INCORPORATO, Boolean.class, false)) {
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
