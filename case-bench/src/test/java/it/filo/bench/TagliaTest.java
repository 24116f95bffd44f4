package it.filo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagliaTest {

    @Test
    void la_nazione_ha_seicento_zone_e_la_piu_grande_cinquantamila_nuclei() {
        var nazione = Taglia.di(1_000_000);
        assertThat(nazione.zone()).hasSize(600);
        assertThat(nazione.zone().getFirst()).isBetween(49_000, 51_000);
        assertThat(nazione.zone().getLast()).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 999, 1_000, 10_000, 100_000, 1_000_000})
    void nessun_nucleo_si_perde(int nuclei) {
        assertThat(Taglia.di(nuclei).zone())
                .allMatch(n -> n > 0)
                .satisfies(
                        zone -> assertThat(zone.stream().mapToInt(n -> n).sum()).isEqualTo(nuclei));
    }

    @Test
    void in_una_zona_sola_stanno_tutti_e_la_sua_banca_e_un_altra() {
        var sola = Taglia.di(10_000, 1);
        assertThat(sola.zone()).containsExactly(10_000);
        assertThat(sola.nome()).isNotEqualTo(Taglia.di(10_000).nome());
    }
}
