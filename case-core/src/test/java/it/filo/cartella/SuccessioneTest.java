package it.filo.cartella;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuccessioneTest {

    private static final EnteId SDS = new EnteId(UUID.randomUUID());
    private static final EnteId CARITAS = new EnteId(UUID.randomUUID());
    private static final EnteId ARCI = new EnteId(UUID.randomUUID());

    private final Operatore assistente = chi(Ruolo.ASSISTENTE_SOCIALE, SDS);
    private final Operatore tutor = chi(Ruolo.TUTOR, CARITAS);

    @Test
    void un_case_manager_lascia_a_un_assistente_sociale_di_qualunque_ente() {
        assertThat(ammette(Funzione.CASE_MANAGER, assistente, chi(Ruolo.ASSISTENTE_SOCIALE, ARCI)))
                .isTrue();
        assertThat(ammette(Funzione.CASE_MANAGER, assistente, chi(Ruolo.CONSULENTE_CPI, SDS)))
                .isFalse();
        assertThat(ammette(Funzione.CONSULENTE_CPI, assistente, chi(Ruolo.CONSULENTE_CPI, ARCI)))
                .isTrue();
    }

    @Test
    void chi_siede_per_un_ente_lascia_a_un_collega_di_quell_ente_e_di_quel_ruolo() {
        for (var funzione :
                new Funzione[] {Funzione.TUTOR, Funzione.MEMBRO, Funzione.SPECIALISTA, Funzione.SOSTITUTO}) {
            assertThat(ammette(funzione, tutor, chi(Ruolo.TUTOR, CARITAS))).isTrue();
            assertThat(ammette(funzione, tutor, chi(Ruolo.TUTOR, ARCI))).isFalse();
            assertThat(ammette(funzione, tutor, chi(Ruolo.ASSISTENTE_SOCIALE, CARITAS)))
                    .isFalse();
        }
    }

    @Test
    void la_sds_e_i_comuni_sono_un_ente_solo() {
        var diComune = chi(Ruolo.ASSISTENTE_SOCIALE, ARCI, TipoEnte.COMUNE);
        var dellaSds = chi(Ruolo.ASSISTENTE_SOCIALE, SDS, TipoEnte.SDS);
        assertThat(ammette(Funzione.MEMBRO, diComune, dellaSds)).isTrue();
        assertThat(ammette(Funzione.MEMBRO, diComune, assistente)).isFalse();
    }

    @Test
    void nessuno_lascia_a_se_stesso() {
        assertThat(ammette(Funzione.CASE_MANAGER, assistente, assistente)).isFalse();
        assertThat(ammette(Funzione.TUTOR, tutor, tutor)).isFalse();
    }

    @Test
    void chi_manca_si_dice_per_ruolo_e_dove_conta_per_ente() {
        assertThat(Successione.chiServe(Funzione.CASE_MANAGER, assistente)).isEqualTo("Assistente sociale");
        assertThat(Successione.chiServe(Funzione.TUTOR, tutor)).contains("Ente");
    }

    private static boolean ammette(Funzione funzione, Operatore da, Operatore a) {
        return Successione.ammette(funzione, Successione.Chi.di(da), Successione.Chi.di(a));
    }

    private static Operatore chi(Ruolo ruolo, EnteId ente) {
        return chi(ruolo, ente, TipoEnte.TERZO_SETTORE);
    }

    private static Operatore chi(Ruolo ruolo, EnteId ente, TipoEnte tipo) {
        return new Operatore(
                OperatoreId.nuovo(), new ZonaId(UUID.randomUUID()), "Rossi", "Anna", ruolo, ente, tipo, "Ente");
    }
}
