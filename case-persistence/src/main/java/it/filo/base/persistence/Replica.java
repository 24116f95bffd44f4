package it.filo.base.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import it.filo.base.Lettura.Stato;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.StringUtils;

/**
 * The pool of {@code filo.lettura.url}, and which thread takes its connections from there. Transactions, the zona that is
 * set into each of them and the SQL are the same on both sides: only the connection differs. A replica that does not
 * answer is left alone for some seconds, so that no page waits for it twice.
 */
final class Replica implements AutoCloseable {

    static final Duration PAUSA = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Replica.class);
    private static final Duration PAZIENZA = Duration.ofSeconds(1);

    private static final ThreadLocal<Boolean> QUI = ThreadLocal.withInitial(() -> false);

    private final HikariDataSource pool;
    private final Duration massimo;
    private final AtomicReference<Stato> stato = new AtomicReference<>(Stato.IN_USO);
    private volatile @Nullable Long riprova;

    private Replica(HikariDataSource pool, Duration massimo) {
        this.pool = pool;
        this.massimo = massimo;
    }

    /** What the settings of the primary say of connections holds here too. */
    static Replica di(Environment environment) {
        var config = new HikariConfig();
        config.setMinimumIdle(1);
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(config));
        config.setPoolName("lettura");
        config.setJdbcUrl(environment.getRequiredProperty("filo.lettura.url"));
        config.setUsername(come(environment, "username"));
        config.setPassword(come(environment, "password"));
        config.setReadOnly(true);
        config.setConnectionTimeout(PAZIENZA.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("connectTimeout", PAZIENZA.toSeconds());
        return new Replica(
                new HikariDataSource(config),
                Binder.get(environment)
                        .bind("filo.lettura.ritardo-massimo", Duration.class)
                        .orElse(Duration.ofMinutes(1)));
    }

    private static @Nullable String come(Environment environment, String nome) {
        var proprio = environment.getProperty("filo.lettura." + nome, "");
        return proprio.isBlank() ? environment.getProperty("spring.datasource." + nome) : proprio;
    }

    /** How far behind a page may be. */
    Duration massimo() {
        return massimo;
    }

    boolean siProva() {
        var quando = riprova;
        return quando == null || System.nanoTime() - quando >= 0;
    }

    <T extends @Nullable Object> T legge(Supplier<T> cosa) {
        QUI.set(true);
        try {
            return cosa.get();
        } finally {
            QUI.remove();
        }
    }

    void inUso() {
        if (passa(Stato.IN_USO)) {
            LOG.info("The replica is read again");
        }
    }

    void inRitardo() {
        if (passa(Stato.IN_RITARDO)) {
            LOG.warn("The replica is more than {} behind: the primary is read", massimo);
        }
    }

    void assente(String perche) {
        riprova = System.nanoTime() + PAUSA.toNanos();
        if (stato.getAndSet(Stato.ASSENTE) != Stato.ASSENTE) {
            LOG.warn("A read from the replica failed, the primary is read: {}", perche);
        }
    }

    private boolean passa(Stato nuovo) {
        riprova = null;
        return stato.getAndSet(nuovo) != nuovo;
    }

    Stato stato() {
        return Objects.requireNonNull(stato.get());
    }

    @Override
    public void close() {
        pool.close();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(SeIndicata.class)
    static class Allaccio {}

    /** Only where a replica is named. */
    static final class SeIndicata implements BeanRegistrar {

        @Override
        public void register(BeanRegistry beans, Environment environment) {
            if (StringUtils.hasText(environment.getProperty("filo.lettura.url"))) {
                beans.registerBean(Replica.class, bean -> bean.supplier(c -> di(environment)));
                beans.registerBean(
                        BeanPostProcessor.class, bean -> bean.supplier(c -> bivio(c.beanProvider(Replica.class))));
            }
        }
    }

    private static BeanPostProcessor bivio(ObjectProvider<Replica> replica) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String nome) {
                return bean instanceof DataSource primaria ? new Bivio(primaria, replica) : bean;
            }
        };
    }

    /** Stands before the pool of the primary. */
    private static final class Bivio extends DelegatingDataSource {

        private final ObjectProvider<Replica> replica;

        Bivio(DataSource primaria, ObjectProvider<Replica> replica) {
            super(primaria);
            this.replica = replica;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return QUI.get() ? replica.getObject().pool.getConnection() : super.getConnection();
        }
    }
}
