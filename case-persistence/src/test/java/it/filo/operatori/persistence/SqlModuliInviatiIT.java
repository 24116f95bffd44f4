package it.filo.operatori.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.demo.LetturaDellaDemo;
import it.filo.operatori.ModuliInviati;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@link SqlModuliInviati}: a form whose sender died before an answer is claimed anew, and only after a while. */
class SqlModuliInviatiIT extends LetturaDellaDemo {

    private static final Instant ORA = Instant.parse("2026-11-28T12:00:00Z");

    @Autowired
    private ModuliInviati moduli;

    @Test
    void un_modulo_abbandonato_si_riprende_dopo_cinque_minuti() {
        nella(() -> {
            var modulo = UUID.randomUUID();
            var invio = new ModuliInviati.Invio(modulo, "/prova", "impronta");
            var altrove = new ModuliInviati.Invio(modulo, "/altrove", "impronta");
            var altroTesto = new ModuliInviati.Invio(modulo, "/prova", "altra impronta");
            assertThat(moduli.prendi(invio, ORA)).isTrue();
            assertThat(moduli.prendi(invio, ORA.plus(Duration.ofMinutes(5)))).isFalse();
            assertThat(moduli.prendi(altrove, ORA)).isTrue();
            assertThat(moduli.prendi(altroTesto, ORA)).isTrue();
            assertThat(moduli.prendi(invio, ORA.plus(Duration.ofMinutes(5)).plusMillis(1)))
                    .isTrue();
            return null;
        });
    }
}
