package it.filo.analisi;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.analisi.MiniEquipe.Veste;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarico;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MiniEquipeTest {

    private static final LocalDate OGGI = LocalDate.of(2018, 11, 5);
    private static final CartellaId CARTELLA = CartellaId.nuovo();

    private final Operatore assistente = operatore(Ruolo.ASSISTENTE_SOCIALE);
    private final Operatore consulente = operatore(Ruolo.CONSULENTE_CPI);

    @Test
    void il_titolare_conferma_per_il_suo_posto() {
        assertThat(MiniEquipe.veste(List.of(incarico(assistente, Funzione.CASE_MANAGER, null)), assistente, OGGI))
                .contains(new Veste(Funzione.CASE_MANAGER, false));
    }

    @Test
    void il_sostituto_prende_il_posto_del_suo_ruolo_fino_all_ultimo_giorno() {
        var incarichi = List.of(incarico(consulente, Funzione.SOSTITUTO, OGGI));

        assertThat(MiniEquipe.veste(incarichi, consulente, OGGI)).contains(new Veste(Funzione.CONSULENTE_CPI, true));
        assertThat(MiniEquipe.veste(incarichi, consulente, OGGI.plusDays(1))).isEmpty();
    }

    @Test
    void chi_ha_ceduto_il_posto_non_conferma_piu_nemmeno_quel_giorno() {
        assertThat(MiniEquipe.veste(List.of(incarico(consulente, Funzione.CONSULENTE_CPI, OGGI)), consulente, OGGI))
                .isEmpty();
    }

    @Test
    void un_membro_dell_equipe_o_un_altro_ruolo_non_confermano() {
        var tutor = operatore(Ruolo.TUTOR);

        assertThat(MiniEquipe.veste(List.of(incarico(assistente, Funzione.MEMBRO, null)), assistente, OGGI))
                .isEmpty();
        assertThat(MiniEquipe.veste(List.of(incarico(tutor, Funzione.SOSTITUTO, OGGI)), tutor, OGGI))
                .isEmpty();
    }

    @Test
    void il_sostituto_lo_nomina_chi_e_sostituito_o_il_program_manager() {
        assertThat(NominaSostituto.nominabile(Funzione.CASE_MANAGER, assistente.id(), assistente))
                .isTrue();
        assertThat(NominaSostituto.nominabile(Funzione.CASE_MANAGER, assistente.id(), operatore(Ruolo.PROGRAM_MANAGER)))
                .isTrue();
        assertThat(NominaSostituto.nominabile(Funzione.CASE_MANAGER, assistente.id(), consulente))
                .isFalse();
        assertThat(NominaSostituto.nominabile(Funzione.TUTOR, assistente.id(), assistente))
                .isFalse();
    }

    private static Incarico incarico(Operatore chi, Funzione funzione, @Nullable LocalDate al) {
        return funzione == Funzione.SOSTITUTO
                ? Incarico.sostituto(
                        CARTELLA,
                        chi.id(),
                        chi.e(Ruolo.CONSULENTE_CPI) ? Funzione.CONSULENTE_CPI : Funzione.MEMBRO,
                        OGGI.minusDays(3),
                        Objects.requireNonNull(al))
                : new Incarico(CARTELLA, chi.id(), funzione, OGGI.minusDays(3), al);
    }

    private static Operatore operatore(Ruolo ruolo) {
        return new Operatore(
                OperatoreId.nuovo(), ZonaId.nuovo(), "Rossi", "Anna", ruolo, EnteId.nuovo(), TipoEnte.SDS, "SdS");
    }
}
