package it.filo.base.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BancaDiProvaIT {

    @Test
    void cio_che_si_prepara_una_volta_ciascuno_lo_ha_per_se() {
        var prima = proprietario(BancaDiProva.nuova(UnaZona.class));
        prima.sql("delete from tecnico.zona").update();

        assertThat(zone(proprietario(BancaDiProva.nuova(UnaZona.class)))).isOne();
        assertThat(zone(prima)).isZero();
        assertThat(zone(proprietario(BancaDiProva.nuova()))).isZero();
        assertThat(UnaZona.VOLTE).hasValue(1);
    }

    private static long zone(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from tecnico.zona").query(Long.class).single();
    }

    private static JdbcClient proprietario(Accesso accesso) {
        return JdbcClient.create(new DriverManagerDataSource(
                accesso.url(),
                accesso.proprietario().nome(),
                accesso.proprietario().password()));
    }

    static final class UnaZona implements BancaDiProva.Preparazione {

        private static final AtomicInteger VOLTE = new AtomicInteger();

        @Override
        public void prepara(Accesso banca) {
            VOLTE.incrementAndGet();
            proprietario(banca)
                    .sql("insert into tecnico.zona (id, codice, nome, denominazione, tipo)"
                            + " values (gen_random_uuid(), 'Z', 'Z', 'Z', 'ZONA')")
                    .update();
        }
    }
}
