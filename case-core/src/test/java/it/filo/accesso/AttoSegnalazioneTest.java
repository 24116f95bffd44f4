package it.filo.accesso;

import static it.filo.accesso.AttoSegnalazione.*;
import static it.filo.accesso.StatoSegnalazione.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.filo.operatori.RelazioneSegnalazione;
import it.filo.operatori.Ruolo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AttoSegnalazioneTest {

    @Test
    void da_ogni_stato_si_puo_soltanto_cio_che_dice_la_tabella() {
        var attesi = Map.of(
                PASSATA, EnumSet.of(PRENDI),
                BOZZA, EnumSet.of(SCRIVI, INVIA),
                INVIATA, EnumSet.of(AFFIDA, RESTITUISCI, RIFIUTA, ACCOGLI),
                IN_ESAME, EnumSet.of(AFFIDA, RESTITUISCI, RIFIUTA, ACCOGLI),
                RESTITUITA, EnumSet.of(SCRIVI, INVIA),
                RIFIUTATA, EnumSet.noneOf(AttoSegnalazione.class),
                ACCOLTA, EnumSet.noneOf(AttoSegnalazione.class));

        attesi.forEach((stato, atti) -> assertThat(atti(stato)).as(stato.name()).isEqualTo(atti));
        assertThat(attesi).hasSize(StatoSegnalazione.values().length);
    }

    @Test
    void ogni_atto_porta_dove_deve_e_da_altrove_non_parte() {
        assertThat(PRENDI.a(PASSATA)).isEqualTo(BOZZA);
        assertThat(SCRIVI.a(BOZZA)).isEqualTo(BOZZA);
        assertThat(SCRIVI.a(RESTITUITA)).isEqualTo(RESTITUITA);
        assertThat(INVIA.a(RESTITUITA)).isEqualTo(INVIATA);
        assertThat(AFFIDA.a(INVIATA)).isEqualTo(IN_ESAME);
        assertThat(RESTITUISCI.a(IN_ESAME)).isEqualTo(RESTITUITA);
        assertThat(RIFIUTA.a(INVIATA)).isEqualTo(RIFIUTATA);
        assertThat(ACCOGLI.a(IN_ESAME)).isEqualTo(ACCOLTA);
        assertThatThrownBy(() -> ACCOGLI.a(ACCOLTA)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> INVIA.a(INVIATA)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void decide_chi_coordina_o_l_assistente_dell_equipe_incaricata() {
        for (var atto : Set.of(RESTITUISCI, RIFIUTA, ACCOGLI)) {
            for (var ruolo : Ruolo.values()) {
                assertThat(atto.di(ruolo, Set.of(RelazioneSegnalazione.DA_DECIDERE)))
                        .as("%s, %s", atto, ruolo)
                        .isEqualTo(ruolo == Ruolo.PROGRAM_MANAGER);
                assertThat(atto.di(ruolo, Set.of(RelazioneSegnalazione.EQUIPE_INCARICATA)))
                        .as("%s, %s dell'équipe", atto, ruolo)
                        .isEqualTo(ruolo == Ruolo.ASSISTENTE_SOCIALE);
                assertThat(atto.di(ruolo, Set.of(RelazioneSegnalazione.MITTENTE)))
                        .as("%s, %s che l'ha scritta", atto, ruolo)
                        .isFalse();
            }
        }
    }

    @Test
    void ogni_campo_ha_la_sua_parte_e_la_sua_chiave_una_volta_sola() {
        for (var tipo : TipoSegnalazione.values()) {
            var campi = CampoScheda.di(tipo);
            assertThat(campi).as(tipo.name()).isNotEmpty().doesNotContain(CampoScheda.IDENTITA);
            assertThat(campi.stream().map(CampoScheda::chiave)).doesNotHaveDuplicates();
        }
        assertThat(CampoScheda.di(TipoSegnalazione.SCHEDA_UNICA).stream()
                        .filter(c ->
                                c.parte() == ParteScheda.BISOGNI && !c.voci().isEmpty()))
                .as("the six domains of D.Lgs. 147/2017 art. 5 c. 2")
                .hasSize(6);
        assertThat(CampoScheda.di(TipoSegnalazione.EMERGENZA)).noneMatch(CampoScheda::riservato);
    }

    private static Set<AttoSegnalazione> atti(StatoSegnalazione stato) {
        return Arrays.stream(AttoSegnalazione.values())
                .filter(a -> a.da(stato))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AttoSegnalazione.class)));
    }
}
