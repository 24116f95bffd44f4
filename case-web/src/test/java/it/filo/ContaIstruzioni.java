package it.filo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that reach the database, by Hibernate and by hand, and shows them to who wants to see them. */
@TestConfiguration(proxyBeanMethods = false)
public class ContaIstruzioni {

    /** The count since the last {@link #daCapo}. */
    public static final class Istruzioni {

        private final AtomicInteger preparate = new AtomicInteger();
        private volatile @Nullable Osservatore osservatore;

        public void daCapo() {
            preparate.set(0);
        }

        public int finora() {
            return preparate.get();
        }

        /** From now on, or never again with null. */
        public void mostra(@Nullable Osservatore a) {
            osservatore = a;
        }
    }

    /** Is shown each statement when it is carried out. */
    public interface Osservatore {
        void vede(String sql, List<Valore> valori) throws Exception;
    }

    /** A parameter, as it was set on a statement; to be set again on another. */
    public record Valore(Method metodo, Object[] argomenti) {

        public void metti(PreparedStatement istruzione) throws ReflectiveOperationException {
            metodo.invoke(istruzione, argomenti);
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
                    var esito = chiama(connessione, metodo, argomenti);
                    var osservatore = istruzioni.osservatore;
                    return osservatore != null && esito instanceof PreparedStatement istruzione
                            ? mostrata((String) argomenti[0], istruzione, osservatore)
                            : esito;
                });
    }

    private static PreparedStatement mostrata(String sql, PreparedStatement istruzione, Osservatore osservatore) {
        var valori = new ArrayList<Valore>();
        return (PreparedStatement) Proxy.newProxyInstance(
                ContaIstruzioni.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, metodo, argomenti) -> {
                    if (metodo.getDeclaringClass() == PreparedStatement.class
                            && metodo.getName().startsWith("set")) {
                        valori.add(new Valore(metodo, argomenti));
                    } else if (metodo.getName().startsWith("execute")
                            || metodo.getName().equals("addBatch")) {
                        osservatore.vede(sql, valori);
                    }
                    return chiama(istruzione, metodo, argomenti);
                });
    }

    private static Object chiama(Object chi, Method metodo, Object[] argomenti) throws Throwable {
        try {
            return metodo.invoke(chi, argomenti);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
