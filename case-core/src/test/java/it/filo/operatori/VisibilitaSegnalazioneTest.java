package it.filo.operatori;

import static it.filo.operatori.RelazioneSegnalazione.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibilitaSegnalazioneTest {

    @Test
    void salute_e_giustizia_si_leggono_solo_finche_servono_a_decidere_e_poi_da_chi_segue_il_caso() {
        var leggono = Map.of(
                MITTENTE,
                EnumSet.of(Ruolo.ASSISTENTE_SOCIALE, Ruolo.TUTOR, Ruolo.REFERENTE_SPECIALISTICO, Ruolo.PROGRAM_MANAGER),
                COLLEGA_DEL_MITTENTE,
                EnumSet.noneOf(Ruolo.class),
                DA_COMPLETARE,
                EnumSet.noneOf(Ruolo.class),
                EQUIPE_INCARICATA,
                EnumSet.of(Ruolo.ASSISTENTE_SOCIALE),
                EQUIPE_CHE_HA_DECISO,
                EnumSet.noneOf(Ruolo.class),
                EMERGENZA_SUL_CASO,
                EnumSet.noneOf(Ruolo.class),
                DA_DECIDERE,
                EnumSet.of(Ruolo.PROGRAM_MANAGER),
                CASO_NATO,
                EnumSet.of(Ruolo.ASSISTENTE_SOCIALE),
                DECISA,
                EnumSet.noneOf(Ruolo.class));

        leggono.forEach((relazione, ruoli) -> {
            for (var ruolo : Ruolo.values()) {
                assertThat(Visibilita.segnalazione(ruolo, relazione, true).legge())
                        .as("%s, %s", ruolo, relazione)
                        .isEqualTo(ruoli.contains(ruolo));
            }
        });
        assertThat(leggono).hasSize(RelazioneSegnalazione.values().length);
    }

    @Test
    void lo_sportello_e_l_amministrativa_non_ne_leggono_nessuna() {
        for (var ruolo : Set.of(
                Ruolo.OPERATORE_ACCESSO,
                Ruolo.AMMINISTRATIVA,
                Ruolo.DIRETTORE,
                Ruolo.NUCLEO_DI_MONITORAGGIO,
                Ruolo.REGIONE,
                Ruolo.DPO,
                Ruolo.AMMINISTRATORE)) {
            for (var relazione : RelazioneSegnalazione.values()) {
                assertThat(Visibilita.segnalazione(ruolo, relazione, false))
                        .as("%s, %s", ruolo, relazione)
                        .isEqualTo(Livello.NIENTE);
            }
        }
    }

    @Test
    void chi_legge_la_parte_riservata_legge_anche_il_resto() {
        for (var ruolo : Ruolo.values()) {
            for (var relazione : RelazioneSegnalazione.values()) {
                if (Visibilita.segnalazione(ruolo, relazione, true).legge()) {
                    assertThat(Visibilita.segnalazione(ruolo, relazione, false).legge())
                            .isTrue();
                }
            }
        }
    }
}
