package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OrologioTest {

    private static final ZoneId ITALIA = ZoneId.of("Europe/Rome");

    @Test
    void di_solito_e_adesso_in_italia() {
        var orologio = new Orologio().clock("");
        assertThat(orologio.getZone()).isEqualTo(ITALIA);
        assertThat(Duration.between(orologio.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void nella_demo_il_giorno_si_fissa_e_le_ore_passano() {
        var orologio = new Orologio().clock("2018-12-30");
        assertThat(LocalDate.now(orologio)).isEqualTo("2018-12-30");
        assertThat(orologio.withZone(ZoneId.of("UTC")).instant().atZone(ITALIA).toLocalDate())
                .isEqualTo("2018-12-30");
        var adesso = LocalTime.now(ITALIA).toSecondOfDay();
        assertThat(Math.floorMod(LocalTime.now(orologio).toSecondOfDay() - adesso, 86_400))
                .isLessThan(60);
    }
}
