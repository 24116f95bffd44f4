package it.filo.analisi;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.cartella.Percorso;
import org.junit.jupiter.api.Test;

class TestoTest {

    @Test
    void un_dominio_in_difficolta_e_completo_solo_se_dice_quale() {
        assertThat(foglio(new TestoDominio(3, "", "", ""))).isEqualTo(Foglio.Stato.IN_CORSO);
        assertThat(foglio(new TestoDominio(3, "", "Affitto arretrato", ""))).isEqualTo(Foglio.Stato.COMPLETO);
        assertThat(foglio(new TestoDominio(2, "", "", ""))).isEqualTo(Foglio.Stato.COMPLETO);
        assertThat(foglio(new TestoDominio(null, "", "", "Da chiedere"))).isEqualTo(Foglio.Stato.IN_CORSO);
        assertThat(foglio(TestoDominio.BIANCO)).isEqualTo(Foglio.Stato.DA_COMPILARE);
    }

    @Test
    void il_testo_del_modulo_e_quello_salvato_sono_uguali_se_si_leggono_uguali() {
        assertThat(new TestoDominio(1, " Una riga\r\nl'altra ", "", ""))
                .isEqualTo(new TestoDominio(1, "Una riga\nl'altra", "", ""));
    }

    @Test
    void un_profilo_e_completo_con_condizione_titolo_e_attivabilita() {
        assertThat(new TestoProfilo(Condizione.DISOCCUPATO, Istruzione.MEDIA, null, true, "", "").completo())
                .isTrue();
        assertThat(new TestoProfilo(Condizione.DISOCCUPATO, Istruzione.MEDIA, true, null, "", "").completo())
                .isFalse();
    }

    @Test
    void una_proposta_vuole_la_motivazione_e_lo_specialistico_il_servizio() {
        assertThat(new Proposta(new Decisione(Percorso.COMPLESSO, null), "  ").completo())
                .isFalse();
        assertThat(new Proposta(new Decisione(Percorso.SPECIALISTICO, null), "SERD").completo())
                .isFalse();
        assertThat(new Proposta(new Decisione(Percorso.COMPLESSO, null), "Casa e lavoro").completo())
                .isTrue();
    }

    private static Foglio.Stato foglio(TestoDominio testo) {
        return Foglio.bianco(testo).stato();
    }
}
