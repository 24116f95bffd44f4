package it.filo.base.persistence;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Hands the embedded database to the pool as the application's role and to Flyway as the owner. As beans, so that
 * PostgreSQL starts before both and stops after both.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(SceltaDellaBanca.INCORPORATO)
class BancaIncorporata {

    @Bean
    PostgresIncorporato postgresIncorporato(Environment environment) {
        return PostgresIncorporato.avvia(CartellaDati.di(environment));
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
}
