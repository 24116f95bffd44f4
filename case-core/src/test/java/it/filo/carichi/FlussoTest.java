package it.filo.carichi;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.carichi.Flusso.Collo;
import it.filo.carichi.Flusso.Tratto;
import it.filo.cartella.Fase;
import it.filo.cartella.Pesi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlussoTest {

    @Test
    void il_collo_e_la_fase_con_piu_cartelle_oltre_il_termine_e_il_comune_che_ne_ha_di_piu() {
        var flusso = new Flusso(List.of(
                tratto(Fase.ANALISI_PRELIMINARE, null, 43),
                tratto(Fase.ANALISI_PRELIMINARE, "047014", 31),
                tratto(Fase.ANALISI_PRELIMINARE, "047017", 12),
                tratto(Fase.PROGETTO, null, 5),
                tratto(Fase.PROGETTO, "047017", 5)));
        assertThat(flusso.collo())
                .contains(new Collo(Fase.ANALISI_PRELIMINARE, 43, new BigDecimal("27"), "047014", 31));
    }

    @Test
    void chi_e_gia_seguito_non_e_fermo_nel_collo() {
        var flusso = new Flusso(List.of(tratto(Fase.MONITORAGGIO, null, 9), tratto(Fase.MONITORAGGIO, "047014", 9)));
        assertThat(flusso.collo()).isEmpty();
    }

    @Test
    void una_fase_vuota_si_vede_con_zero() {
        assertThat(new Flusso(List.of()).di(null))
                .extracting(Tratto::fase)
                .containsExactly(Fase.ACCESSO, Fase.ANALISI_PRELIMINARE, Fase.EQUIPE, Fase.PROGETTO, Fase.MONITORAGGIO);
    }

    @Test
    void il_carico_pesa_ogni_fase_a_suo_modo_e_cio_che_e_proposto_come_un_analisi() {
        var carico = new Carico(
                UUID.randomUUID(), "Neri Paola", "", Map.of(Fase.ANALISI_PRELIMINARE, 2L, Fase.EQUIPE, 2L), 1, 1, null);
        assertThat(carico.aperte()).isEqualTo(4);
        assertThat(carico.pesato()).isEqualByComparingTo("7");
    }

    @Test
    void ogni_fase_ha_il_suo_peso() {
        assertThat(Pesi.PER_FASE).containsOnlyKeys(Fase.values());
    }

    private static Tratto tratto(Fase fase, @Nullable String comune, long oltre) {
        return new Tratto(fase, comune, oltre + 10, oltre, new BigDecimal("20"), new BigDecimal("27"));
    }
}
