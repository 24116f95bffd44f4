package it.filo.oggi;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.oggi.Preparazione.Passo;
import it.filo.operatori.Ruolo;
import it.filo.zona.TipoEnte;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreparazioneTest {

    @Test
    void una_zona_appena_fondata_ha_tutto_da_fare() {
        var nuova = new Preparazione(0, 0, 0, Set.of(TipoEnte.SDS), Set.of(Ruolo.AMMINISTRATORE), 8, 0, false);
        assertThat(Arrays.stream(Passo.values()).filter(nuova::fatto)).isEmpty();
        assertThat(nuova.mancanti())
                .containsExactly(
                        Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER, Ruolo.ASSISTENTE_SOCIALE, Ruolo.CONSULENTE_CPI);
        assertThat(nuova.completa()).isFalse();
    }

    @Test
    void una_zona_che_ha_tutto_non_ha_piu_niente_da_fare() {
        var pronta =
                new Preparazione(1, 1, 1, Set.of(TipoEnte.CENTRO_PER_IMPIEGO), EnumSet.allOf(Ruolo.class), 8, 1, true);
        assertThat(pronta.completa()).isTrue();
    }

    @Test
    void un_fondo_senza_importo_non_basta() {
        var quasi =
                new Preparazione(1, 1, 1, Set.of(TipoEnte.CENTRO_PER_IMPIEGO), EnumSet.allOf(Ruolo.class), 8, 0, true);
        assertThat(quasi.fatto(Passo.FONDI)).isFalse();
        assertThat(quasi.completa()).isFalse();
    }
}
