package it.filo.zona.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.filo.base.DellaZona;
import it.filo.base.Ids;
import it.filo.base.persistence.Accesso;
import it.filo.base.persistence.ProvaDiPersistenza;
import it.filo.zona.EnteId;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody passes from a zona to another: not through Hibernate, not with SQL by hand, not without a zona. */
@ProvaDiPersistenza
@Import(MuraIT.Orecchio.class)
class MuraIT {

    private static final List<String> SQL = new ArrayList<>();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accesso accesso;

    @Autowired
    private EntityManager em;

    @Autowired
    private EntityManagerFactory emf;

    @Autowired
    private PlatformTransactionManager transazioni;

    private final ZonaId pistoia = ZonaId.nuovo();
    private final ZonaId valdinievole = ZonaId.nuovo();
    /** The same id in both zones: nothing but the zona tells the two apart. */
    private final EnteId ente = EnteId.nuovo();

    @BeforeEach
    void due_zone_con_un_ente_ciascuna() {
        for (var zona : List.of(pistoia, valdinievole)) {
            in(zona, () -> {
                jdbc.sql(
                                "insert into tecnico.zona (id, codice, nome, denominazione, tipo) values (?, ?, 'Z', 'Z', 'ZONA')")
                        .params(zona.id(), zona.toString())
                        .update();
                em.persist(new EnteDiProva(ente, "Ente di " + zona));
                return null;
            });
        }
        SQL.clear();
    }

    @Test
    void ciascuna_zona_vede_il_suo() {
        assertThat(nomi(pistoia)).containsExactly("Ente di " + pistoia);
        assertThat(nomi(valdinievole)).containsExactly("Ente di " + valdinievole);
        assertThat(in(pistoia, () -> em.find(EnteDiProva.class, ente).nome())).isEqualTo("Ente di " + pistoia);
    }

    @Test
    void senza_zona_non_si_vede_niente() {
        assertThat(nomi(null)).isEmpty();
        assertThat(in(null, () -> em.find(EnteDiProva.class, ente))).isNull();
        assertThat(jdbc.sql("select nome from ente").query(String.class).list())
                .as("outside a transaction")
                .isEmpty();
    }

    @Test
    void senza_zona_non_si_scrive_niente() {
        assertThatThrownBy(() -> in(null, () -> {
                    em.persist(new EnteDiProva(EnteId.nuovo(), "Di nessuno"));
                    return null;
                }))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void non_si_scrive_in_un_altra_zona() {
        assertThatThrownBy(() -> in(pistoia, () -> inserisci(valdinievole)))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> in(
                        pistoia,
                        () -> jdbc.sql("update ente set zona_id = ? where id = ?")
                                .params(valdinievole.id(), ente.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(in(pistoia, () -> inserisci(pistoia))).isOne();
    }

    @Test
    void sql_a_mano_cambia_e_cancella_solo_nella_sua_zona() {
        assertThat(in(pistoia, () -> jdbc.sql("update ente set nome = 'Altro'").update()))
                .isOne();
        assertThat(in(pistoia, () -> jdbc.sql("delete from ente").update())).isOne();
        assertThat(nomi(valdinievole)).containsExactly("Ente di " + valdinievole);
    }

    @Test
    void la_zona_non_resta_nella_connessione_per_chi_viene_dopo() {
        for (int i = 0; i < 20; i++) {
            assertThat(nomi(pistoia)).hasSize(1);
            assertThat(nomi(null)).isEmpty();
        }
    }

    @Test
    void una_connessione_caduta_non_lascia_niente_a_chi_viene_dopo() throws Exception {
        nomi(pistoia);
        try (var altra = DriverManager.getConnection(
                        accesso.url(),
                        accesso.applicazione().nome(),
                        accesso.applicazione().password());
                var comando = altra.createStatement()) {
            comando.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and usename = current_user and pid <> pg_backend_pid()");
        }

        assertThatThrownBy(() -> in(pistoia, () -> {
                    em.persist(new EnteDiProva(EnteId.nuovo(), "Non scritto, e non in silenzio"));
                    return null;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(conConnessioneSana(valdinievole)).containsExactly("Ente di " + valdinievole);
        assertThat(conConnessioneSana(pistoia)).containsExactly("Ente di " + pistoia);
    }

    /** Every connection of the pool was cut; each that is given out still broken fails once and is thrown away. */
    private List<String> conConnessioneSana(ZonaId zona) {
        for (int rotte = 0; rotte < 8; rotte++) {
            try {
                return nomi(zona);
            } catch (JpaSystemException | CannotCreateTransactionException | DataAccessResourceFailureException e) {
                // The next one is asked for.
            }
        }
        return nomi(zona);
    }

    @Test
    void una_transazione_dentro_un_altra_ha_la_zona_di_quando_comincia() {
        var nuova = new TransactionTemplate(transazioni);
        nuova.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        in(pistoia, () -> {
            var altrove = ZonaCorrente.in(
                    valdinievole,
                    () -> nuova.execute(t -> jdbc.sql("select nome from ente")
                            .query(String.class)
                            .single()));
            assertThat(altrove).isEqualTo("Ente di " + valdinievole);
            assertThat(jdbc.sql("select nome from ente").query(String.class).single())
                    .isEqualTo("Ente di " + pistoia);
            return null;
        });
    }

    @Test
    void ogni_istruzione_di_hibernate_porta_la_zona() {
        in(pistoia, () -> {
            em.find(EnteDiProva.class, ente).siChiamaOra("Società della Salute");
            return null;
        });
        assertThat(in(
                        pistoia,
                        () -> em.createQuery("select e from EnteDiProva e", EnteDiProva.class)
                                .getResultList()))
                .singleElement()
                .returns("Società della Salute", EnteDiProva::nome);
        in(pistoia, () -> {
            em.remove(em.find(EnteDiProva.class, ente));
            return null;
        });

        var sugliEnti = SQL.stream().filter(sql -> sql.contains("ente")).toList();
        for (var verbo : List.of("select", "update", "delete")) {
            assertThat(sugliEnti)
                    .filteredOn(sql -> sql.startsWith(verbo))
                    .isNotEmpty()
                    .allSatisfy(sql ->
                            assertThat(sql.substring(sql.indexOf("where"))).containsPattern("zona_id ?= ?\\?"));
        }
        assertThat(nomi(valdinievole)).containsExactly("Ente di " + valdinievole);
    }

    @Test
    void ogni_entita_e_di_una_zona() {
        assertThat(emf.getMetamodel().getEntities())
                .isNotEmpty()
                .allSatisfy(entita -> assertThat(entita.getJavaType()).isAssignableTo(DellaZona.class));
    }

    private int inserisci(ZonaId zona) {
        return jdbc.sql("insert into ente (zona_id, id, nome, tipo) values (?, ?, 'Nuovo', 'SDS')")
                .params(zona.id(), Ids.nuovo())
                .update();
    }

    private List<String> nomi(@Nullable ZonaId zona) {
        return in(
                zona,
                () -> jdbc.sql("select nome from ente").query(String.class).list());
    }

    private <T extends @Nullable Object> T in(@Nullable ZonaId zona, Supplier<T> cosa) {
        var transazione = new TransactionTemplate(transazioni);
        return zona == null
                ? transazione.execute(t -> cosa.get())
                : ZonaCorrente.in(zona, () -> transazione.execute(t -> cosa.get()));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Orecchio {

        @Bean
        HibernatePropertiesCustomizer ascolta() {
            return proprieta -> proprieta.put(JdbcSettings.STATEMENT_INSPECTOR, (StatementInspector) sql -> {
                SQL.add(sql);
                return sql;
            });
        }
    }
}
