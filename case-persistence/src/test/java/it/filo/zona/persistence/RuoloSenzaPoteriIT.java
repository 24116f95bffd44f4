package it.filo.zona.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.filo.base.persistence.Accesso;
import it.filo.base.persistence.BancaDiProva;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RuoloSenzaPoteriIT {

    private static final String URL = BancaDiProva.nuova().url();

    @Test
    void con_un_superutente_filo_non_parte() {
        assertThatIllegalStateException()
                .isThrownBy(() -> controlla(BancaDiProva.superutente()))
                .withMessageContaining("scavalca le mura");
    }

    @Test
    void con_i_suoi_ruoli_parte() {
        var accesso = BancaDiProva.nuova();
        assertThatCode(() -> controlla(accesso.applicazione())).doesNotThrowAnyException();
        assertThatCode(() -> controlla(accesso.proprietario())).doesNotThrowAnyException();
    }

    private static void controlla(Accesso.Ruolo ruolo) {
        var jdbc = JdbcClient.create(new DriverManagerDataSource(URL, ruolo.nome(), ruolo.password()));
        new RuoloSenzaPoteri(jdbc).afterSingletonsInstantiated();
    }
}
