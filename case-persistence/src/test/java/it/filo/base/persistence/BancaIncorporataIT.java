package it.filo.base.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The embedded database starts with the application and ends with it, however that ends. */
class BancaIncorporataIT {

    @TempDir
    private Path temporanea;

    @Configuration(proxyBeanMethods = false)
    static class Rotta {
        Rotta() {
            throw new IllegalStateException("rotta");
        }
    }

    @Test
    void parte_con_l_applicazione_e_si_ferma_con_lei() throws Exception {
        try (var contesto = avvia(BancaIncorporata.class)) {
            var accesso = contesto.getBean(JdbcConnectionDetails.class);
            try (var connessione =
                    DriverManager.getConnection(accesso.getJdbcUrl(), accesso.getUsername(), accesso.getPassword())) {
                assertThat(connessione.isValid(1)).isTrue();
            }
            assertThat(processo()).exists();
        }
        assertThat(processo()).doesNotExist();
    }

    @Test
    void si_ferma_anche_se_l_applicazione_non_parte() {
        assertThatThrownBy(() -> avvia(Rotta.class, BancaIncorporata.class)).hasRootCauseMessage("rotta");
        assertThat(processo().resolveSibling("PG_VERSION")).as("it had started").exists();
        assertThat(processo()).doesNotExist();
    }

    @Test
    void chi_ha_lasciato_la_cartella_non_ferma_chi_la_usa() {
        var dati = new CartellaDati(temporanea);
        var prima = PostgresIncorporato.avvia(dati, BancaDiProva.PROGRAMMI, Map.of());
        prima.close();
        try (var seconda = PostgresIncorporato.avvia(dati, BancaDiProva.PROGRAMMI, Map.of())) {
            prima.close();
            assertThat(seconda).isNotNull();
            assertThat(processo()).exists();
        }
    }

    @Test
    void dice_che_cosa_impedisce_di_partire() throws Exception {
        Files.writeString(temporanea.resolve("postgres"), "not a folder");
        assertThatThrownBy(() -> avvia(BancaIncorporata.class)).isInstanceOf(BeanCreationException.class);
    }

    private ConfigurableApplicationContext avvia(Class<?>... configurazioni) {
        return new SpringApplicationBuilder(configurazioni)
                .web(WebApplicationType.NONE)
                .properties(Map.of("filo.dati", temporanea.toString(), "filo.demo", "false"))
                .run();
    }

    private Path processo() {
        return temporanea.resolve("postgres").resolve("postmaster.pid");
    }
}
