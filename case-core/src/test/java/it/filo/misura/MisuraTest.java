package it.filo.misura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MisuraTest {

    @Test
    void una_misura_si_trova_per_codice_comunque_scritto() {
        assertThat(Misura.cerca(" rei ")).contains(Misura.di("REI"));
        assertThat(Misura.tutte()).extracting(Misura::codice).containsExactly("REI", "RDC", "SFL", "ADI");
    }

    @Test
    void una_misura_che_non_c_e_viene_rifiutata_dicendo_quali_ci_sono() {
        assertThat(Misura.cerca("PISOLA")).isEmpty();
        assertThatThrownBy(() -> Misura.di("PISOLA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("La misura «PISOLA» non è configurata: ci sono REI, RDC, SFL, ADI.");
    }

    @Test
    void senza_misura_si_puo_essere_seguiti_ma_non_si_chiede_con_una_domanda() {
        assertThat(Misura.conCartelle()).containsAll(Misura.tutte()).contains(Misura.nessuna());
        assertThat(Misura.tutte()).doesNotContain(Misura.nessuna());
        assertThat(Misura.cerca("siil")).contains(Misura.nessuna());
        assertThat(Misura.nessuna().accettaDomande(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(Misura.nessuna().regole().termini()).isEmpty();
    }

    @Test
    void il_documento_porta_il_nome_che_gli_da_la_misura() {
        assertThat(Misura.di("REI").documento()).isEqualTo("Progetto personalizzato");
        assertThat(Misura.di("RDC").documento()).isEqualTo("Patto per l'inclusione sociale (PaIS)");
        assertThat(Misura.di("ADI").documento()).isEqualTo("Patto per l'inclusione sociale (PaIS)");
    }

    @Test
    void le_domande_si_accettano_soltanto_nei_loro_giorni() {
        var rei = Misura.di("REI");

        assertThat(rei.accettaDomande(LocalDate.of(2017, 11, 30))).isFalse();
        assertThat(rei.accettaDomande(LocalDate.of(2017, 12, 1))).isTrue();
        assertThat(rei.accettaDomande(LocalDate.of(2019, 2, 28))).isTrue();
        assertThat(rei.accettaDomande(LocalDate.of(2019, 3, 1))).isFalse();
        assertThat(Misura.di("ADI").accettaDomande(LocalDate.of(2030, 1, 1))).isTrue();
    }

    @Test
    void il_REI_e_il_RdC_sono_finiti_l_ADI_no() {
        var oggi = LocalDate.of(2026, 1, 1);

        assertThat(Misura.di("REI").finita(oggi)).isTrue();
        assertThat(Misura.di("REI").finita(LocalDate.of(2020, 8, 31))).isFalse();
        assertThat(Misura.di("RDC").finita(oggi)).isTrue();
        assertThat(Misura.di("ADI").finita(oggi)).isFalse();
    }

    @Test
    void la_scheda_A_vuole_due_conferme_sotto_il_REI_e_una_sotto_l_ADI_se_la_zona_non_dice_altro() {
        assertThat(Misura.di("REI").analisiADue(null)).isTrue();
        assertThat(Misura.di("ADI").analisiADue(null)).isFalse();
        assertThat(Misura.di("REI").analisiADue(false)).isFalse();
        assertThat(Misura.di("ADI").analisiADue(true)).isTrue();
    }

    @Test
    void il_patto_di_servizio_basta_sotto_il_REI_e_affianca_il_progetto_sotto_l_ADI() {
        assertThat(Misura.di("REI").pattoBasta()).isTrue();
        assertThat(Misura.di("ADI").pattoBasta()).isFalse();
    }
}
