package it.filo.misura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarioLavorativoTest {

    /** San Jacopo, patron of Pistoia. */
    private final CalendarioLavorativo pistoia = new CalendarioLavorativo(MonthDay.of(7, 25), false);

    private final CalendarioLavorativo senzaPatrono = new CalendarioLavorativo(null, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-01-01", "2018-04-02", "2018-04-25", "2018-05-01", "2018-08-15", "2018-11-01", "2018-12-25",
                "2018-12-26", "2020-06-02", "2020-01-06", "2020-12-08", "2026-04-06", "2030-10-04", "2018-07-25"
            })
    void le_feste_non_sono_lavorative(LocalDate festa) {
        assertThat(pistoia.lavorativo(festa)).isFalse();
    }

    @Test
    void il_4_ottobre_e_festa_dal_2026() {
        assertThat(pistoia.lavorativo(LocalDate.of(2024, 10, 4))).isTrue();
        assertThat(pistoia.lavorativo(LocalDate.of(2027, 10, 4))).isFalse();
        assertThat(pistoia.tra(LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 5)))
                .hasValue(1);
    }

    @Test
    void il_patrono_e_festa_soltanto_nella_sua_zona() {
        assertThat(senzaPatrono.lavorativo(LocalDate.of(2018, 7, 25))).isTrue();
    }

    @Test
    void il_sabato_e_lavorativo_dove_la_zona_lo_dice() {
        var sabato = LocalDate.of(2018, 12, 1);

        assertThat(pistoia.lavorativo(sabato)).isFalse();
        assertThat(new CalendarioLavorativo(null, true).lavorativo(sabato)).isTrue();
        assertThat(new CalendarioLavorativo(null, true).lavorativo(sabato.plusDays(1)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-03,2018-12-03,0", // the same day
        "2018-12-03,2018-12-04,1",
        "2018-11-30,2018-12-02,0", // Friday to Sunday
        "2018-11-30,2018-12-03,1",
        "2018-12-21,2018-12-27,2", // over Christmas
        "2018-12-24,2019-01-07,7", // over the new year
        "2017-12-31,2018-12-31,252",
        "2018-03-30,2018-04-03,1" // over Easter
    })
    void i_giorni_lavorativi_tra_due_date_escludono_la_prima_e_includono_la_seconda(
            LocalDate primo, LocalDate secondo, int giorni) {
        assertThat(pistoia.tra(primo, secondo)).hasValue(giorni);
    }

    @Test
    void due_date_in_ordine_inverso_non_hanno_misura() {
        assertThat(pistoia.tra(LocalDate.of(2018, 12, 4), LocalDate.of(2018, 12, 3)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-03,1,2018-12-04",
        "2018-11-30,1,2018-12-03",
        "2018-12-21,20,2019-01-23",
        "2018-07-24,1,2018-07-26"
    })
    void l_ennesimo_giorno_lavorativo_dopo_un_giorno(LocalDate giorno, int n, LocalDate atteso) {
        assertThat(pistoia.dopo(giorno, n)).isEqualTo(atteso);
    }

    @Test
    void zero_giorni_dopo_non_ha_senso() {
        assertThatThrownBy(() -> pistoia.dopo(LocalDate.of(2018, 12, 3), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contare_ed_enumerare_danno_lo_stesso_numero() {
        var caso = new Random(147);
        for (int i = 0; i < 500; i++) {
            var primo = LocalDate.of(2015, 1, 1).plusDays(caso.nextInt(5_000));
            var secondo = primo.plusDays(caso.nextInt(900));
            var enumerati = primo.plusDays(1)
                    .datesUntil(secondo.plusDays(1))
                    .filter(pistoia::lavorativo)
                    .count();

            assertThat(pistoia.tra(primo, secondo)).as("%s-%s", primo, secondo).hasValue((int) enumerati);
        }
    }

    @Test
    void tra_e_dopo_si_corrispondono() {
        var caso = new Random(2017);
        for (int i = 0; i < 2_000; i++) {
            var giorno = LocalDate.of(2015, 1, 1).plusDays(caso.nextInt(5_000));
            var n = 1 + caso.nextInt(150);
            var dopo = pistoia.dopo(giorno, n);

            assertThat(pistoia.lavorativo(dopo)).isTrue();
            assertThat(pistoia.tra(giorno, dopo)).hasValue(n);
            assertThat(pistoia.tra(giorno, dopo.minusDays(1))).hasValue(n - 1);
        }
    }

    @Test
    void i_giorni_di_due_tratti_si_sommano() {
        var caso = new Random(48);
        for (int i = 0; i < 2_000; i++) {
            var primo = LocalDate.of(2015, 1, 1).plusDays(caso.nextInt(5_000));
            var mezzo = primo.plusDays(caso.nextInt(400));
            var ultimo = mezzo.plusDays(caso.nextInt(400));

            assertThat(pistoia.tra(primo, mezzo).getAsInt()
                            + pistoia.tra(mezzo, ultimo).getAsInt())
                    .isEqualTo(pistoia.tra(primo, ultimo).getAsInt());
        }
    }
}
