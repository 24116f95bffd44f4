package it.filo.equipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValutazioneTest {

    @Test
    void senza_grado_o_senza_testo_un_dominio_non_e_completo() {
        assertThat(new Valutazione(null, "Vive sola", "Trovare una rete", "").completa())
                .isFalse();
        assertThat(new Valutazione(1, " ", "", "").completa()).isFalse();
        assertThat(new Valutazione(2, "Vive con i genitori", "", "").completa()).isTrue();
    }

    @Test
    void dove_c_e_un_bisogno_servono_obiettivi() {
        assertThat(new Valutazione(3, "Vive sola", "", "").completa()).isFalse();
        assertThat(new Valutazione(3, "Vive sola", "Trovare una rete", "").completa())
                .isTrue();
    }
}
