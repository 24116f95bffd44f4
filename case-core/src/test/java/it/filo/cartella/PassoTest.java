package it.filo.cartella;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.operatori.Relazione;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import it.filo.operatori.Visibilita;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PassoTest {

    @Test
    void chi_non_legge_la_scheda_A_non_ne_sa_l_esito_dal_passo() {
        assertThat(Passo.noti(Ruolo.AMMINISTRATIVA, Relazione.ALTRUI))
                .containsExactly(Passo.CLASSIFICARE, Passo.ASSEGNARE);
        assertThat(Passo.noti(Ruolo.TUTOR, Relazione.SUA))
                .doesNotContain(Passo.DIRIMERE, Passo.CONVOCARE_EQUIPE, Passo.SOTTOSCRIVERE_PATTO);
    }

    @Test
    void il_passo_non_si_indovina_per_esclusione() {
        for (var fase : Fase.values()) {
            var noti = Passo.noti(Ruolo.AMMINISTRATIVA, Relazione.ALTRUI);
            var della =
                    Arrays.stream(Passo.values()).filter(p -> p.fase() == fase).toList();
            assertThat(della.stream().filter(noti::contains).count())
                    .as("%s", fase)
                    .isIn(0L, (long) della.size());
        }
    }

    @Test
    void il_consulente_non_segue_il_progetto_di_un_solo_sociale() {
        assertThat(Passo.noti(Ruolo.CONSULENTE_CPI, Relazione.SUA)).contains(Passo.DEFINIRE_PROGETTO);
        assertThat(Passo.noti(Ruolo.CONSULENTE_CPI, Relazione.SUA_SOLO_SOCIALE))
                .doesNotContain(Passo.DEFINIRE_PROGETTO, Passo.SOTTOSCRIVERE_PROGETTO, Passo.AVVIARE_SOSTEGNI);
    }

    @Test
    void delle_cartelle_di_altri_un_assistente_non_sa_nessun_passo() {
        assertThat(Passo.noti(Ruolo.ASSISTENTE_SOCIALE, Relazione.ALTRUI)).isEmpty();
        assertThat(Passo.noti(Ruolo.ASSISTENTE_SOCIALE, Relazione.SUA)).containsExactly(Passo.values());
    }

    @Test
    void chi_ha_un_turno_sa_di_averlo() {
        for (var passo : Passo.values()) {
            for (var ruolo : passo.tocca()) {
                assertThat(passo.noto(ruolo, Relazione.SUA))
                        .as("%s, %s", passo, ruolo)
                        .isTrue();
            }
        }
    }

    @Test
    void un_termine_di_un_solo_percorso_non_si_nomina_a_chi_non_ne_sa_l_esito() {
        var patto = new Scadenza(LocalDate.of(2026, 11, 30), "PATTO", "");
        var analisi = new Scadenza(LocalDate.of(2026, 11, 30), "ANALISI", "");
        assertThat(patto.per("REI", Ruolo.AMMINISTRATIVA, Relazione.ALTRUI).termine())
                .isNull();
        assertThat(patto.per("REI", Ruolo.AMMINISTRATIVA, Relazione.ALTRUI).entro())
                .isEqualTo(patto.entro());
        assertThat(analisi.per("REI", Ruolo.AMMINISTRATIVA, Relazione.ALTRUI)).isEqualTo(analisi);
        assertThat(analisi.per("REI", Ruolo.TUTOR, Relazione.SUA).termine()).isNull();
        assertThat(patto.per("REI", Ruolo.CONSULENTE_CPI, Relazione.SUA)).isEqualTo(patto);
        assertThat(Visibilita.livello(Ruolo.TUTOR, Sezione.DOMANDA, Relazione.SUA)
                        .legge())
                .isFalse();
    }
}
