package it.filo.cartella;

import static it.filo.cartella.TipoEvento.ANALISI_CONCLUSA;
import static it.filo.cartella.TipoEvento.ASSEGNATA;
import static it.filo.cartella.TipoEvento.CARTELLA_CHIUSA;
import static it.filo.cartella.TipoEvento.CARTELLA_RIAPERTA;
import static it.filo.cartella.TipoEvento.CLASSIFICATA;
import static it.filo.cartella.TipoEvento.DISACCORDO;
import static it.filo.cartella.TipoEvento.EQUIPE_CONVOCATA;
import static it.filo.cartella.TipoEvento.MINI_EQUIPE_FISSATA;
import static it.filo.cartella.TipoEvento.SEDUTA_ANNULLATA;
import static org.assertj.core.api.Assertions.assertThat;

import it.filo.base.Ids;
import it.filo.misura.Misura;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PercorsoTest {

    private static final LocalDate GIORNO = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @EnumSource(Percorso.class)
    void facendo_un_passo_dopo_l_altro_la_cartella_attraversa_le_fasi_in_ordine(Percorso percorso) {
        var accaduti = EnumSet.noneOf(TipoEvento.class);
        var fasi = new ArrayList<Fase>();
        @Nullable Percorso noto = null;
        for (var atteso : Passo.di(percorso)) {
            var posizione = Percorso.posizione(accaduti, noto);
            assertThat(posizione.passo()).isEqualTo(atteso);
            assertThat(posizione.fase()).isEqualTo(atteso.fase());
            fasi.add(posizione.fase());
            accaduti.add(atteso.compiuto());
            noto = accaduti.contains(ANALISI_CONCLUSA) ? percorso : null;
        }
        fasi.add(Percorso.posizione(accaduti, noto).fase());

        var attese = EnumSet.allOf(Fase.class);
        if (!percorso.conEquipe()) {
            attese.remove(Fase.EQUIPE);
        }
        assertThat(fasi).isSorted();
        assertThat(new ArrayList<>(EnumSet.copyOf(fasi))).isEqualTo(new ArrayList<>(attese));
        assertThat(Percorso.posizione(accaduti, noto).passo()).isNull();
    }

    @Test
    void solo_lavoro_si_ferma_al_patto_e_non_ha_un_progetto() {
        assertThat(Passo.di(Percorso.SOLO_LAVORO))
                .contains(Passo.SOTTOSCRIVERE_PATTO)
                .doesNotContain(Passo.DEFINIRE_PROGETTO, Passo.CONVOCARE_EQUIPE);
    }

    @Test
    void il_disaccordo_passa_la_mano_al_program_manager_finche_l_analisi_non_e_conclusa() {
        var accaduti = EnumSet.of(CLASSIFICATA, ASSEGNATA, MINI_EQUIPE_FISSATA, DISACCORDO);
        assertThat(Percorso.posizione(accaduti, null).passo()).isEqualTo(Passo.DIRIMERE);

        var valgono = valgono(CLASSIFICATA, ASSEGNATA, MINI_EQUIPE_FISSATA, DISACCORDO, ANALISI_CONCLUSA);
        assertThat(valgono).doesNotContain(DISACCORDO);
        assertThat(Percorso.posizione(valgono, Percorso.SOLO_SOCIALE).passo()).isEqualTo(Passo.DEFINIRE_PROGETTO);
    }

    @Test
    void una_seduta_annullata_va_convocata_di_nuovo_e_poi_vale_la_nuova() {
        assertThat(valgono(EQUIPE_CONVOCATA, SEDUTA_ANNULLATA)).doesNotContain(EQUIPE_CONVOCATA);
        assertThat(valgono(EQUIPE_CONVOCATA, SEDUTA_ANNULLATA, EQUIPE_CONVOCATA))
                .contains(EQUIPE_CONVOCATA);
    }

    @Test
    void una_cartella_riaperta_sta_dove_stava_e_si_puo_chiudere_di_nuovo() {
        var fino = new TipoEvento[] {CLASSIFICATA, ASSEGNATA, CARTELLA_CHIUSA, CARTELLA_RIAPERTA};
        assertThat(Percorso.posizione(valgono(fino), null).passo()).isEqualTo(Passo.FISSARE_MINI_EQUIPE);
        assertThat(valgono(CLASSIFICATA, CARTELLA_CHIUSA, CARTELLA_RIAPERTA, CARTELLA_CHIUSA))
                .contains(CARTELLA_CHIUSA);
    }

    @Test
    void ogni_evento_che_una_regola_nomina_puo_accadere_e_ogni_percorso_esiste() {
        var eventi = Arrays.stream(TipoEvento.values()).map(Enum::name).collect(Collectors.toSet());
        var percorsi = Arrays.stream(Percorso.values()).map(Enum::name).collect(Collectors.toSet());
        for (var misura : Misura.tutte()) {
            for (var termine : misura.regole().termini()) {
                assertThat(eventi).as(misura.codice() + " " + termine.id()).containsAll(termine.da());
                assertThat(eventi).as(misura.codice() + " " + termine.id()).containsAll(termine.fino());
                assertThat(percorsi).as(misura.codice() + " " + termine.id()).containsAll(termine.percorsi());
            }
        }
        assertThat(Misura.di("ADI").regole().termine(Scadenza.VERIFICA)).isPresent();
    }

    @Test
    void ogni_passo_tocca_a_qualcuno_e_porta_a_una_pagina() {
        for (var passo : Passo.values()) {
            assertThat(passo.tocca()).as(passo.name()).isNotEmpty();
            assertThat(passo.pagina()).as(passo.name()).matches("[a-z-]+");
            assertThat(Stream.of(Percorso.values()).filter(passo::su))
                    .as(passo.name())
                    .isNotEmpty();
        }
    }

    /** What counts after these events, one after the other. */
    private static Set<TipoEvento> valgono(TipoEvento... eventi) {
        List<Eventi.Ultimo> ultimi = new ArrayList<>();
        for (var tipo : eventi) {
            ultimi.removeIf(u -> u.getTipo().equals(tipo.name()));
            ultimi.add(new Registrato(tipo.name(), GIORNO, Ids.nuovo()));
        }
        return Storia.valgono(ultimi).keySet();
    }

    private record Registrato(String getTipo, LocalDate getData, UUID getId) implements Eventi.Ultimo {}
}
