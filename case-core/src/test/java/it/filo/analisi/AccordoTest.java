package it.filo.analisi;

import static it.filo.cartella.Funzione.CASE_MANAGER;
import static it.filo.cartella.Funzione.CONSULENTE_CPI;
import static org.assertj.core.api.Assertions.assertThat;

import it.filo.cartella.Funzione;
import it.filo.cartella.Percorso;
import it.filo.misura.Misura;
import it.filo.zona.EnteId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccordoTest {

    private static final Set<Funzione> DUE = MiniEquipe.richieste(Misura.di("REI"), null);
    private static final Decisione LAVORO = new Decisione(Percorso.SOLO_LAVORO, null);
    private static final Decisione COMPLESSO = new Decisione(Percorso.COMPLESSO, null);

    @Test
    void la_scheda_A_non_si_chiude_con_una_sola_conferma() {
        assertThat(Accordo.fra(DUE, Map.of(CASE_MANAGER, LAVORO)))
                .isEqualTo(new Accordo.Mancano(Set.of(CONSULENTE_CPI)));
        assertThat(Accordo.fra(DUE, Map.of())).isEqualTo(new Accordo.Mancano(DUE));
    }

    @Test
    void due_conferme_uguali_sono_un_accordo() {
        assertThat(Accordo.fra(DUE, Map.of(CASE_MANAGER, LAVORO, CONSULENTE_CPI, LAVORO)))
                .isEqualTo(new Accordo.Concordi(LAVORO));
    }

    @Test
    void due_esiti_diversi_sono_un_disaccordo() {
        assertThat(Accordo.fra(DUE, Map.of(CASE_MANAGER, LAVORO, CONSULENTE_CPI, COMPLESSO)))
                .isEqualTo(new Accordo.Discordi());
    }

    @Test
    void anche_due_servizi_specialistici_diversi_sono_un_disaccordo() {
        assertThat(Accordo.fra(
                        DUE,
                        Map.of(
                                CASE_MANAGER,
                                new Decisione(Percorso.SPECIALISTICO, EnteId.nuovo()),
                                CONSULENTE_CPI,
                                new Decisione(Percorso.SPECIALISTICO, EnteId.nuovo()))))
                .isEqualTo(new Accordo.Discordi());
    }

    @Test
    void sotto_l_ADI_basta_l_assistente_sociale_anche_se_il_consulente_non_concorda() {
        var richieste = MiniEquipe.richieste(Misura.di("ADI"), null);

        assertThat(Accordo.fra(richieste, Map.of(CASE_MANAGER, LAVORO, CONSULENTE_CPI, COMPLESSO)))
                .isEqualTo(new Accordo.Concordi(LAVORO));
        assertThat(Accordo.fra(richieste, Map.of(CONSULENTE_CPI, COMPLESSO)))
                .as("il consulente da solo no")
                .isEqualTo(new Accordo.Mancano(Set.of(CASE_MANAGER)));
    }

    @Test
    void la_zona_puo_volere_l_analisi_congiunta_anche_sotto_l_ADI() {
        assertThat(MiniEquipe.richieste(Misura.di("ADI"), true)).isEqualTo(DUE);
        assertThat(MiniEquipe.richieste(Misura.di("REI"), false)).containsExactly(CASE_MANAGER);
    }

    @Test
    void il_servizio_conta_solo_per_lo_specialistico() {
        assertThat(new Decisione(Percorso.COMPLESSO, EnteId.nuovo())).isEqualTo(COMPLESSO);
        assertThat(new Decisione(Percorso.SPECIALISTICO, null).senzaServizio()).isTrue();
    }
}
