package it.filo.cartella;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.cartella.Tappa.Stato;
import it.filo.operatori.Sezione;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TappaTest {

    private static final LocalDate DOMANDA = LocalDate.of(2026, 1, 12);
    private static final LocalDate ASSEGNATA = LocalDate.of(2026, 1, 20);
    private static final LocalDate CONCLUSA = LocalDate.of(2026, 2, 10);
    private static final Map<TipoEvento, LocalDate> FINO_ALL_ANALISI = Map.of(
            TipoEvento.DOMANDA_PRESENTATA, DOMANDA,
            TipoEvento.CLASSIFICATA, LocalDate.of(2026, 1, 15),
            TipoEvento.ASSEGNATA, ASSEGNATA,
            TipoEvento.MINI_EQUIPE_FISSATA, LocalDate.of(2026, 1, 22),
            TipoEvento.ANALISI_CONCLUSA, CONCLUSA);

    @Test
    void ogni_fase_fatta_ha_il_giorno_in_cui_e_cominciata_e_quello_in_cui_e_finita() {
        var tappe = Tappa.di(FINO_ALL_ANALISI, Fase.PROGETTO, Percorso.SOLO_SOCIALE, t -> true);
        assertThat(tappe)
                .startsWith(
                        new Tappa(Fase.ACCESSO, Stato.FATTA, DOMANDA, ASSEGNATA),
                        new Tappa(Fase.ANALISI_PRELIMINARE, Stato.FATTA, ASSEGNATA, CONCLUSA),
                        new Tappa(Fase.EQUIPE, Stato.NON_PREVISTA, null, null),
                        new Tappa(Fase.PROGETTO, Stato.ADESSO, CONCLUSA, null),
                        new Tappa(Fase.MONITORAGGIO, Stato.DOPO, null, null));
    }

    @Test
    void senza_un_percorso_noto_nessuna_fase_e_esclusa() {
        assertThat(Tappa.di(Map.of(TipoEvento.DOMANDA_PRESENTATA, DOMANDA), Fase.ACCESSO, null, t -> true))
                .extracting(Tappa::stato)
                .doesNotContain(Stato.NON_PREVISTA);
    }

    @Test
    void di_una_cartella_chiusa_presto_le_fasi_mai_cominciate_non_sono_state_raggiunte() {
        var tappe = Tappa.di(
                Map.of(
                        TipoEvento.DOMANDA_PRESENTATA, DOMANDA,
                        TipoEvento.ASSEGNATA, ASSEGNATA,
                        TipoEvento.CARTELLA_CHIUSA, CONCLUSA),
                Fase.CHIUSA,
                Percorso.COMPLESSO,
                t -> true);
        assertThat(tappe)
                .contains(new Tappa(Fase.CHIUSA, Stato.FATTA, ASSEGNATA, CONCLUSA))
                .filteredOn(t -> t.stato() == Stato.NON_RAGGIUNTA)
                .hasSize(4);
    }

    @Test
    void chi_non_legge_una_sezione_non_ne_sa_il_giorno() {
        var accaduti = new EnumMap<TipoEvento, LocalDate>(FINO_ALL_ANALISI);
        accaduti.put(TipoEvento.PROGETTO_SOTTOSCRITTO, LocalDate.of(2026, 3, 2));
        var tappe = Tappa.di(
                accaduti,
                Fase.MONITORAGGIO,
                Percorso.SOLO_SOCIALE,
                t -> t.sezione() != Sezione.PROGETTO && t.sezione() != Sezione.DOMANDA);
        assertThat(tappe)
                .contains(
                        new Tappa(Fase.ACCESSO, Stato.FATTA, null, ASSEGNATA),
                        new Tappa(Fase.PROGETTO, Stato.FATTA, null, null),
                        new Tappa(Fase.MONITORAGGIO, Stato.ADESSO, null, null));
    }

    @Test
    void senza_l_esito_della_scheda_A_non_si_dice_se_c_e_stata_l_equipe() {
        var conEquipe = new EnumMap<TipoEvento, LocalDate>(FINO_ALL_ANALISI);
        conEquipe.put(TipoEvento.SEDUTA_TENUTA, LocalDate.of(2026, 3, 2));
        conEquipe.put(TipoEvento.QUADRO_CONCLUSO, LocalDate.of(2026, 3, 9));
        var ufficio = Tappa.di(FINO_ALL_ANALISI, Fase.PROGETTO, null, t -> t.sezione() == Sezione.NUCLEO);
        assertThat(Tappa.di(conEquipe, Fase.PROGETTO, null, t -> t.sezione() == Sezione.NUCLEO))
                .isEqualTo(ufficio);
        assertThat(ufficio).extracting(Tappa::fase).doesNotContain(Fase.EQUIPE);
        assertThat(Tappa.di(FINO_ALL_ANALISI, Fase.ANALISI_PRELIMINARE, null, t -> true))
                .extracting(Tappa::fase)
                .contains(Fase.EQUIPE);
    }
}
