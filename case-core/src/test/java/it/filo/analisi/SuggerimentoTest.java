package it.filo.analisi;

import static it.filo.cartella.Dominio.ABITAZIONE;
import static it.filo.cartella.Dominio.ISTRUZIONE;
import static it.filo.cartella.Dominio.LAVORO;
import static it.filo.cartella.Dominio.RETI;
import static it.filo.cartella.Dominio.SERVIZI_ATTIVI;
import static it.filo.cartella.Dominio.SITUAZIONE_ECONOMICA;
import static org.assertj.core.api.Assertions.assertThat;

import it.filo.analisi.Suggerimento.Quadro;
import it.filo.cartella.Dominio;
import it.filo.cartella.Percorso;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuggerimentoTest {

    @Test
    void se_il_bisogno_e_solo_di_lavoro_e_qualcuno_e_attivabile_suggerisce_solo_lavoro() {
        assertThat(Suggerimento.per(new Quadro(scale(Map.of(LAVORO, 4)), true, false)))
                .map(Suggerimento::percorso)
                .contains(Percorso.SOLO_LAVORO);
    }

    @Test
    void se_nessuno_e_attivabile_il_bisogno_di_lavoro_diventa_solo_sociale() {
        assertThat(Suggerimento.per(new Quadro(scale(Map.of(LAVORO, 4)), false, false)))
                .map(Suggerimento::percorso)
                .contains(Percorso.SOLO_SOCIALE);
    }

    @Test
    void i_bisogni_sociali_senza_lavoro_sono_solo_sociale() {
        assertThat(Suggerimento.per(new Quadro(scale(Map.of(SITUAZIONE_ECONOMICA, 4, RETI, 3)), true, false)))
                .map(Suggerimento::percorso)
                .contains(Percorso.SOLO_SOCIALE);
    }

    @Test
    void due_domini_gravi_fanno_un_bisogno_complesso_con_le_sue_ragioni() {
        var quadro = new Quadro(scale(Map.of(LAVORO, 4, ABITAZIONE, 5)), true, false);

        assertThat(Suggerimento.per(quadro))
                .contains(new Suggerimento(
                        Percorso.COMPLESSO,
                        List.of(
                                "Due o più domini presentano una difficoltà seria o grave.",
                                "Al bisogno di lavoro si aggiunge un bisogno sociale.")));
    }

    @Test
    void nei_mille_giorni_basta_una_difficolta_della_casa_ma_non_della_scuola() {
        assertThat(Suggerimento.per(new Quadro(scale(Map.of(ABITAZIONE, 3)), true, true)))
                .map(Suggerimento::percorso)
                .contains(Percorso.COMPLESSO);
        assertThat(Suggerimento.per(new Quadro(scale(Map.of(ISTRUZIONE, 3)), true, true)))
                .map(Suggerimento::percorso)
                .contains(Percorso.SOLO_SOCIALE);
    }

    @Test
    void un_servizio_specialistico_gia_attivo_viene_prima_della_complessita() {
        assertThat(Suggerimento.per(new Quadro(scale(Map.of(SERVIZI_ATTIVI, 4, ABITAZIONE, 5, RETI, 4)), false, false)))
                .map(Suggerimento::percorso)
                .contains(Percorso.SPECIALISTICO);
        assertThat(Suggerimento.per(new Quadro(scale(Map.of(SERVIZI_ATTIVI, 5)), true, false)))
                .as("un servizio attivo da solo non è un bisogno")
                .isEmpty();
    }

    @Test
    void senza_difficolta_non_suggerisce_nulla() {
        assertThat(Suggerimento.per(new Quadro(scale(Map.of()), true, true))).isEmpty();
    }

    @Test
    void ogni_dominio_ha_cinque_ancore_sue() {
        assertThat(Scheda.DOMINI)
                .allSatisfy(d -> assertThat(Scala.ancore(d)).hasSize(5).isNotEqualTo(Scala.ancore(Dominio.SALUTE)));
    }

    private static Map<Dominio, Integer> scale(Map<Dominio, Integer> alte) {
        var scale = new EnumMap<Dominio, Integer>(Dominio.class);
        Dominio.diLegge().forEach(d -> scale.put(d, 1));
        scale.putAll(alte);
        return scale;
    }
}
