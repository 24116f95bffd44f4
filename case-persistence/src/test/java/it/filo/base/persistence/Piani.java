package it.filo.base.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Asks PostgreSQL how it answers each query of the application: same role, same walls, same bound parameters. */
public class Piani implements BeanPostProcessor {

    private final List<String> piani = new ArrayList<>();
    private boolean attivo;

    /** The plans of what runs meanwhile, one after the other. */
    public String di(Callable<?> letture) throws Exception {
        piani.clear();
        attivo = true;
        try {
            letture.call();
        } finally {
            attivo = false;
        }
        return String.join("\n", piani);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String nome) {
        return bean instanceof DataSource banca ? new Osservata(banca) : bean;
    }

    private final class Osservata extends DelegatingDataSource {

        Osservata(DataSource banca) {
            super(banca);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connessione = super.getConnection();
            return per(Connection.class, (proxy, metodo, argomenti) -> {
                var esito = chiama(connessione, metodo, argomenti);
                return attivo && esito instanceof PreparedStatement domanda
                        ? osservata(domanda, connessione.prepareStatement("explain " + argomenti[0]))
                        : esito;
            });
        }
    }

    private PreparedStatement osservata(PreparedStatement domanda, PreparedStatement spiega) {
        return per(PreparedStatement.class, (proxy, metodo, argomenti) -> {
            if (metodo.getName().equals("executeQuery")) {
                try (var righe = spiega.executeQuery()) {
                    while (righe.next()) {
                        piani.add(righe.getString(1));
                    }
                }
            } else if (metodo.getName().startsWith("set")) {
                chiama(spiega, metodo, argomenti);
            } else if (metodo.getName().equals("close")) {
                spiega.close();
            }
            return chiama(domanda, metodo, argomenti);
        });
    }

    private interface Chiamata {
        Object fai(Object proxy, Method metodo, Object[] argomenti) throws Throwable;
    }

    private static <T> T per(Class<T> tipo, Chiamata chiamata) {
        return tipo.cast(Proxy.newProxyInstance(
                Piani.class.getClassLoader(),
                new Class<?>[] {tipo},
                (proxy, metodo, argomenti) -> chiamata.fai(proxy, metodo, argomenti)));
    }

    private static Object chiama(Object chi, Method metodo, Object[] argomenti) throws Throwable {
        try {
            return metodo.invoke(chi, argomenti);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
