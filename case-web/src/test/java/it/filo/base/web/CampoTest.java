package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.cartella.CartellaId;
import it.filo.operatori.Ruolo;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampoTest {

    private final Errori errori = new Errori();
    private final Campi campi =
            new Campi(errori, Clock.fixed(Instant.parse("2026-03-12T10:00:00Z"), ZoneId.of("Europe/Rome")));

    private Campo campo(String testo) {
        return campi.campo("c", "la data della domanda", testo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/03/2026", "5/3/2026", "5-3-2026", "5.3.2026", "5 3 2026", "2026-03-05", " 05/03/2026 "})
    void una_data_si_scrive_in_piu_modi(String testo) {
        assertThat(campo(testo).data()).contains(LocalDate.of(2026, 3, 5));
        assertThat(errori.vuoti()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5/3/26 | con l'anno di quattro cifre",
                "31/02/2026 | la data 31/02/2026 non esiste",
                "29/02/2025 | non esiste",
                "12/13/2026 | non esiste",
                "01/01/0026 | non può essere del 26",
                "ieri | gg/mm/aaaa"
            })
    void una_data_sbagliata_dice_che_cosa_cambiare(String testo, String messaggio) {
        assertThat(campo(testo).data()).isEmpty();
        assertThat(errori.di("c")).contains(messaggio);
    }

    @Test
    void una_data_dopo_oggi_e_rifiutata_dove_non_puo_esserlo() {
        assertThat(campo("12/03/2026").nonFutura().data()).isPresent();
        assertThat(campo("13/03/2026").data()).isPresent();
        assertThat(campo("13/03/2026").nonFutura().data()).isEmpty();
        assertThat(errori.di("c"))
                .isEqualTo("Controllare la data della domanda: non può essere dopo oggi, 12/03/2026.");
    }

    @Test
    void un_campo_vuoto_e_un_errore_solo_se_obbligatorio() {
        assertThat(campo("  ").data()).isEmpty();
        assertThat(errori.vuoti()).isTrue();
        assertThat(campo("  ").obbligatorio().testo()).isEmpty();
        assertThat(errori.di("c")).isEqualTo("Scrivere la data della domanda.");
    }

    @Test
    void un_testo_troppo_lungo_dice_di_quanto() {
        assertThat(campo("abc\r\nd").lungoAlPiu(5).testo()).contains("abc\nd");
        assertThat(campo("x".repeat(1234)).lungoAlPiu(1000).testo()).isEmpty();
        assertThat(errori.di("c"))
                .isEqualTo("Accorciare la data della domanda: il testo ha 1.234 caratteri, il massimo è 1.000.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234,50|1234.50", "1234,5|1234.5", "1234.5|1234.5", "1.234|1234", "€ 12|12", "-3,5|-3.5"})
    void i_decimali_si_leggono_all_italiana(String testo, BigDecimal atteso) {
        assertThat(campo(testo).decimale()).contains(atteso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dodici", "1,2,3", "1.2.3", "12,", "1e9", "-1", "1,234"})
    void un_importo_illeggibile_negativo_o_con_troppi_centesimi_e_rifiutato(String testo) {
        assertThat(campo(testo).importo()).isEmpty();
        assertThat(errori.vuoti()).isFalse();
    }

    @Test
    void un_importo_ha_due_decimali() {
        assertThat(campo("12").importo()).contains(new BigDecimal("12.00"));
        assertThat(campo("12,500").importo()).contains(new BigDecimal("12.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "3,5", "99999999999", "tre"})
    void un_intero_fuori_dai_limiti_dice_i_limiti(String testo) {
        assertThat(campo(testo).intero(1, 10)).isEmpty();
        assertThat(errori.di("c")).contains("da 1 a 10");
    }

    @Test
    void una_scelta_e_fra_quelle_proposte() {
        var id = CartellaId.nuovo();
        assertThat(campo(id.toString()).scelta(CartellaId::valueOf)).contains(id);
        assertThat(campo("TUTOR").scelta(Ruolo.class)).contains(Ruolo.TUTOR);
        assertThat(campo("RE").scelta(Ruolo.class)).isEmpty();
        assertThat(errori.di("c")).contains("fra le voci proposte");
    }

    @Test
    void di_un_campo_si_mostra_il_primo_errore_e_l_ordine_e_quello_della_pagina() {
        errori.aggiungi("b", "primo").aggiungi("a", "secondo").aggiungi("b", "terzo");
        assertThat(errori.tutti()).containsExactly(Map.entry("b", "primo"), Map.entry("a", "secondo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"333 1234567", "+39 0573 000012", "0573/99-12-34", "333 1234567, la figlia"})
    void un_telefono_e_cio_che_si_puo_chiamare(String testo) {
        assertThat(campo(testo).telefono()).contains(testo);
        assertThat(errori.vuoti()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "non ce l'ha", "1234"})
    void un_telefono_senza_cifre_dice_che_cosa_manca(String testo) {
        assertThat(campo(testo).telefono()).isEmpty();
        assertThat(errori.di("c")).contains("mancano le cifre");
    }

    @ParameterizedTest
    @CsvSource({"9:30, 09:30", "9.30, 09:30", "15:00, 15:00"})
    void un_ora_si_scrive_in_piu_modi(String testo, LocalTime ora) {
        assertThat(campo(testo).ora()).contains(ora);
        assertThat(errori.vuoti()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "alle nove", "9"})
    void un_ora_sbagliata_dice_come_scriverla(String testo) {
        assertThat(campo(testo).ora()).isEmpty();
        assertThat(errori.di("c")).contains("9:30");
    }

    @ParameterizedTest
    @CsvSource({"maria.rossi@example.org, true", "zzz, false", "a@b, false", "a b@example.org, false"})
    void un_indirizzo_e_mail_e_intero(String testo, boolean giusto) {
        assertThat(campo(testo).email().isPresent()).isEqualTo(giusto);
        assertThat(errori.vuoti()).isEqualTo(giusto);
    }

    @Test
    void il_riepilogo_dice_di_chi_parla_ogni_errore() {
        errori.parte("p0-", "Richiedente").parte("p1-", "Componente 2");
        errori.aggiungi("data", "Scrivere la data.").aggiungi("p1-cognome", "Scrivere il cognome.");

        assertThat(errori.riepilogo())
                .containsExactly(
                        Map.entry("data", "Scrivere la data."),
                        Map.entry("p1-cognome", "Componente 2: Scrivere il cognome."));
        assertThat(errori.di("p1-cognome")).isEqualTo("Scrivere il cognome.");
    }
}
