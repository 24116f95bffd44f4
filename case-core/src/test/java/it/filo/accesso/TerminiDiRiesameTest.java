package it.filo.accesso;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.misura.CalendarioLavorativo;
import it.filo.misura.Misura;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

/** The list asks by days of the outcome what the rule says by days of the review: both must say the same. */
class TerminiDiRiesameTest {

    private final CalendarioLavorativo calendario = new CalendarioLavorativo(MonthDay.of(7, 25), false);

    @Test
    void le_finestre_dicono_quello_che_dice_la_regola() {
        for (var oggi :
                new LocalDate[] {LocalDate.of(2018, 12, 31), LocalDate.of(2024, 2, 29), LocalDate.of(2026, 11, 28)}) {
            var finestre = TerminiDiRiesame.finestre(Misura.tutte(), calendario, oggi);
            for (var misura : Misura.tutte()) {
                for (var stato : StatoDomanda.values()) {
                    for (int fa = -40; fa < 120; fa++) {
                        var esito = oggi.minusDays(fa);
                        var finestra = finestre.stream()
                                .filter(f -> f.misura().equals(misura.codice()) && f.stato() == stato)
                                .filter(f -> !esito.isBefore(f.dal()) && esito.isBefore(f.fino()))
                                .toList();
                        var regola = TerminiDiRiesame.di(misura.codice(), stato, esito);
                        assertThat(finestra).hasSize(regola.isPresent() ? 1 : 0);
                        regola.ifPresent(r -> {
                            var entro = r.entro(esito, calendario);
                            assertThat(esito.isBefore(finestra.getFirst().aperto()))
                                    .isEqualTo(entro.isBefore(oggi));
                            assertThat(esito.isBefore(finestra.getFirst().lontano()))
                                    .isEqualTo(!entro.isAfter(oggi.plusDays(TerminiDiRiesame.VICINO)));
                        });
                    }
                }
            }
        }
    }

    @Test
    void solo_chi_resta_senza_chiede_attenzione() {
        assertThat(StatoDomanda.values())
                .filteredOn(StatoDomanda::chiedeAttenzione)
                .containsExactly(
                        StatoDomanda.RESPINTA, StatoDomanda.SOSPESA, StatoDomanda.DECADUTA, StatoDomanda.REVOCATA);
    }
}
