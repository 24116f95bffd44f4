package it.filo.equipe;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.cartella.Percorso;
import it.filo.equipe.Convocazione.Caso;
import it.filo.equipe.Convocazione.Difetto;
import it.filo.equipe.Seduta.Appuntamento;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConvocazioneTest {

    private static final LocalDate OGGI = LocalDate.of(2026, 3, 12);
    private static final LocalDate ANALISI = OGGI.minusDays(20);

    private final EnteId sds = EnteId.nuovo();
    private final EnteId comune = EnteId.nuovo();
    private final EnteId cpi = EnteId.nuovo();
    private final EnteId serd = EnteId.nuovo();

    private final Operatore assistente = operatore(Ruolo.ASSISTENTE_SOCIALE, sds, TipoEnte.SDS);
    private final Operatore collega = operatore(Ruolo.ASSISTENTE_SOCIALE, sds, TipoEnte.SDS);
    private final Operatore delComune = operatore(Ruolo.ASSISTENTE_SOCIALE, comune, TipoEnte.COMUNE);
    private final Operatore consulente = operatore(Ruolo.CONSULENTE_CPI, cpi, TipoEnte.CENTRO_PER_IMPIEGO);
    private final Operatore referente = operatore(Ruolo.REFERENTE_SPECIALISTICO, serd, TipoEnte.SERVIZIO_SPECIALISTICO);

    @Test
    void l_equipe_di_un_ente_solo_non_si_convoca() {
        assertThat(convocata(OGGI, assistente, collega).difetto(complesso(), List.of(assistente, collega)))
                .contains(new Difetto.UnSoloEnte());
        assertThat(convocata(OGGI, assistente, consulente).difetto(complesso(), List.of(assistente, consulente)))
                .isEmpty();
    }

    @Test
    void sds_e_comune_sono_due_enti() {
        assertThat(convocata(OGGI, assistente, delComune).difetto(complesso(), List.of(assistente, delComune)))
                .isEmpty();
    }

    @Test
    void per_lo_specialistico_serve_il_referente_del_servizio_indicato() {
        var senza = List.of(assistente, consulente);
        var con = List.of(assistente, referente);
        assertThat(convocata(OGGI, assistente, consulente).difetto(specialistico(null), senza))
                .contains(new Difetto.MancaLoSpecialista(false));
        assertThat(convocata(OGGI, assistente, referente).difetto(specialistico(null), con))
                .isEmpty();
        assertThat(convocata(OGGI, assistente, referente).difetto(specialistico(serd), con))
                .isEmpty();
        assertThat(convocata(OGGI, assistente, referente).difetto(specialistico(EnteId.nuovo()), con))
                .as("il referente di un altro servizio")
                .contains(new Difetto.MancaLoSpecialista(true));
    }

    @Test
    void una_seduta_gia_tenuta_si_registra_ma_non_prima_dell_analisi() {
        var membri = List.of(assistente, consulente);
        assertThat(convocata(ANALISI, assistente, consulente).difetto(complesso(), membri))
                .isEmpty();
        assertThat(convocata(ANALISI.minusDays(1), assistente, consulente).difetto(complesso(), membri))
                .contains(new Difetto.PrimaDellAnalisi(ANALISI));
    }

    @Test
    void un_anno_sbagliato_si_nota() {
        assertThat(convocata(OGGI.plusYears(10), assistente, consulente)
                        .difetto(complesso(), List.of(assistente, consulente)))
                .contains(new Difetto.TroppoLontana(OGGI.plusYears(1)));
    }

    @Test
    void il_referente_vede_il_caso_almeno_fino_alla_seduta() {
        var convocazione = new Convocazione(
                new Appuntamento(OGGI.plusDays(10), null, null), null, ids(assistente, referente), OGGI.plusDays(9));
        assertThat(convocazione.difetto(complesso(), List.of(assistente, referente)))
                .contains(new Difetto.FinoPrimaDellaSeduta());
        assertThat(convocazione.difetto(complesso(), List.of(assistente, consulente)))
                .as("senza specialisti la data non conta")
                .isEmpty();
    }

    @Test
    void il_referente_vede_il_caso_al_piu_per_dodici_mesi_da_rinnovare() {
        var appuntamento = new Appuntamento(OGGI.plusDays(10), null, null);
        var unAnno = OGGI.plusMonths(Convocazione.MESI_SPECIALISTA);
        assertThat(new Convocazione(appuntamento, null, ids(assistente, referente), unAnno)
                        .difetto(complesso(), List.of(assistente, referente)))
                .isEmpty();
        var troppo = new Convocazione(appuntamento, null, ids(assistente, referente), unAnno.plusDays(1));
        assertThat(troppo.difetto(complesso(), List.of(assistente, referente)))
                .contains(new Difetto.FinoTroppoLontano(unAnno));
        assertThat(troppo.difetto(complesso(), List.of(assistente, consulente)))
                .as("senza specialisti la data non conta")
                .isEmpty();
    }

    private static Convocazione convocata(LocalDate giorno, Operatore... membri) {
        return new Convocazione(new Appuntamento(giorno, null, null), null, ids(membri), OGGI.plusYears(1));
    }

    private static Set<OperatoreId> ids(Operatore... membri) {
        return Arrays.stream(membri).map(Operatore::id).collect(Collectors.toSet());
    }

    private static Caso complesso() {
        return new Caso(Percorso.COMPLESSO, null, ANALISI, OGGI);
    }

    private static Caso specialistico(@Nullable EnteId servizio) {
        return new Caso(Percorso.SPECIALISTICO, servizio, ANALISI, OGGI);
    }

    private static Operatore operatore(Ruolo ruolo, EnteId ente, TipoEnte tipo) {
        return new Operatore(OperatoreId.nuovo(), ZonaId.nuovo(), "Prova", ruolo.nome(), ruolo, ente, tipo, "Ente");
    }
}
