package it.filo.oggi;

import static org.assertj.core.api.Assertions.assertThat;

import it.filo.cartella.Passo;
import it.filo.operatori.Ruolo;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TurnoTest {

    @Test
    void ogni_passo_tocca_a_qualcuno() {
        for (var passo : Passo.values()) {
            assertThat(Arrays.stream(Ruolo.values())
                            .anyMatch(r -> Turno.passi(r).contains(passo)))
                    .as(passo.name())
                    .isTrue();
        }
    }

    @Test
    void la_scheda_A_tocca_a_tutti_e_due() {
        assertThat(Turno.passi(Ruolo.ASSISTENTE_SOCIALE)).contains(Passo.CONCLUDERE_ANALISI);
        assertThat(Turno.passi(Ruolo.CONSULENTE_CPI)).contains(Passo.CONCLUDERE_ANALISI);
    }

    @Test
    void l_equipe_la_convoca_la_program_manager() {
        assertThat(Turno.passi(Ruolo.PROGRAM_MANAGER))
                .containsExactly(Passo.ASSEGNARE, Passo.DIRIMERE, Passo.CONVOCARE_EQUIPE, Passo.TENERE_SEDUTA);
        assertThat(Turno.passi(Ruolo.ASSISTENTE_SOCIALE)).doesNotContain(Passo.CONVOCARE_EQUIPE);
    }
}
