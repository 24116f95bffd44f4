package it.filo.operatori;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.zona.ZonaId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void chi_sbaglia_molte_volte_non_chiude_fuori_un_collega_per_piu_di_un_ora() {
        var ora = Instant.parse("2026-11-28T09:00:00Z");
        var account = Account.nuovo("neri.paola", ZonaId.nuovo(), OperatoreId.nuovo(), "", false);
        for (int n = 1; n <= 100; n++) {
            account = account.tenta(ora);
            if (n % Account.TENTATIVI == 0) {
                assertThat(account.bloccato(ora.plus(Duration.ofMinutes(14)))).isTrue();
            }
            assertThat(account.bloccato(ora.plus(Duration.ofHours(1)))).isFalse();
        }
    }
}
