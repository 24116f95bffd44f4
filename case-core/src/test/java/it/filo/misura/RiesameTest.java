package it.filo.misura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.filo.misura.Termine.Unita;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RiesameTest {

    private final CalendarioLavorativo calendario = new CalendarioLavorativo(MonthDay.of(7, 25), false);

    @ParameterizedTest
    @CsvSource({
        "REI, RESPINTA, 2018-07-20, 2018-08-19, true",
        "REI, RESPINTA, 2018-11-30, 2018-12-30, true",
        "REI, DECADUTA, 2018-10-31, 2018-11-30, true",
        "REI, REVOCATA, 2019-01-31, 2019-03-02, true",
        "RDC, REVOCATA, 2021-03-01, 2021-03-31, false",
        "SFL, RESPINTA, 2024-02-10, 2024-03-11, false",
        "ADI, RESPINTA, 2024-01-30, 2024-02-29, true",
        "ADI, RESPINTA, 2026-11-28, 2026-12-28, true",
        "ADI, DECADUTA, 2026-10-01, 2026-10-31, false",
        "ADI, REVOCATA, 2026-02-01, 2026-03-03, false"
    })
    void il_riesame_si_chiede_entro(String misura, String stato, LocalDate esito, LocalDate entro, boolean certo) {
        var riesame = Misura.di(misura).regole().riesame(stato, esito).orElseThrow();

        assertThat(riesame.entro(esito, calendario)).isEqualTo(entro);
        assertThat(riesame.certo()).isEqualTo(certo);
        assertThat(riesame.durata()).isEqualTo("30 giorni");
        assertThat(riesame.norma()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "REI, RESPINTA, 2018-07-19",
        "REI, SOSPESA, 2018-11-30",
        "REI, ACCOLTA, 2018-11-30",
        "ADI, SOSPESA, 2026-11-28",
        "ADI, TERMINATA, 2026-11-28",
        "ADI, IN_LAVORAZIONE, 2026-11-28"
    })
    void senza_una_regola_non_si_inventa_un_termine(String misura, String stato, LocalDate esito) {
        assertThat(Misura.di(misura).regole().riesame(stato, esito)).isEmpty();
    }

    @Test
    void vale_la_regola_in_vigore_nel_giorno_dell_esito() {
        var prima = regola(LocalDate.of(2020, 1, 1), 30, Unita.GIORNI);
        var poi = regola(LocalDate.of(2025, 1, 1), 60, Unita.GIORNI);
        var regole = new Regole(List.of(), List.of(prima, poi));

        assertThat(regole.riesame("RESPINTA", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(regole.riesame("RESPINTA", LocalDate.of(2024, 12, 31))).contains(prima);
        assertThat(regole.riesame("RESPINTA", LocalDate.of(2025, 1, 1))).contains(poi);
    }

    @ParameterizedTest
    @EnumSource(Unita.class)
    void il_primo_esito_ancora_rivedibile_e_quello_che_dice_la_regola(Unita unita) {
        for (var quantita : List.of(1, 2, 30)) {
            var regola = regola(LocalDate.of(2020, 1, 1), quantita, unita);
            for (var giorno = LocalDate.of(2024, 1, 1);
                    giorno.isBefore(LocalDate.of(2025, 1, 15));
                    giorno = giorno.plusDays(1)) {
                var primo = regola.primoEsito(giorno, calendario);

                assertThat(regola.entro(primo, calendario)).isAfterOrEqualTo(giorno);
                assertThat(regola.entro(primo.minusDays(1), calendario)).isBefore(giorno);
            }
        }
    }

    @Test
    void una_regola_senza_esiti_o_senza_giorni_non_e_una_regola() {
        assertThatThrownBy(() -> new Riesame(Set.of(), LocalDate.EPOCH, 30, Unita.GIORNI, "nessuna", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> regola(LocalDate.EPOCH, 0, Unita.GIORNI)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void il_riesame_non_cambia_le_scadenze_delle_cartelle() {
        var con = new Regole(List.of(), List.of(regola(LocalDate.EPOCH, 30, Unita.GIORNI)));

        assertThat(con.impronta()).isEqualTo(new Regole(List.of()).impronta());
    }

    private static Riesame regola(LocalDate dal, int quantita, Unita unita) {
        return new Riesame(Set.of("RESPINTA"), dal, quantita, unita, "una norma", true);
    }
}
