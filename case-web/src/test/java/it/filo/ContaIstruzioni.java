package it.filo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that reach the database, by Hibernate and by hand: a page must not ask once for each row. */
@TestConfiguration(proxyBeanMethods = false)
public class ContaIstruzioni {

    /** The count since the last {@link #daCapo}. */
    public static final class Istruzioni {

        private final AtomicInteger preparate = new AtomicInteger();

        public void daCapo() {
            preparate.set(0);
        }

        public int finora() {
            return preparate.get();
        }
    }

    @Bean
    static Istruzioni istruzioni() {
        return new Istruzioni();
    }

    @Bean
    static BeanPostProcessor contaLeIstruzioni(Istruzioni istruzioni) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String nome) {
                return bean instanceof DataSource banca ? contata(banca, istruzioni) : bean;
            }
        };
    }

    private static DataSource contata(DataSource banca, Istruzioni istruzioni) {
        return new DelegatingDataSource(banca) {
            @Override
            public Connection getConnection() throws SQLException {
                return contata(super.getConnection(), istruzioni);
            }
        };
    }

    private static Connection contata(Connection connessione, Istruzioni istruzioni) {
        return (Connection) Proxy.newProxyInstance(
                ContaIstruzioni.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, metodo, argomenti) -> {
                    if (metodo.getName().equals("prepareStatement")) {
                        istruzioni.preparate.incrementAndGet();
                    }
                    try {
                        return metodo.invoke(connessione, argomenti);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
