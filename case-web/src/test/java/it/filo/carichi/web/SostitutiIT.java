package it.filo.carichi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.ProvaWeb;
import it.filo.cartella.Funzione;
import it.filo.operatori.Ruolo;
import it.filo.zona.TipoEnte;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Who stands in for somebody who is away: only who can, on all cases and not an hour after there is nobody to stand in for. */
@ProvaWeb
class SostitutiIT extends UfficioDiProva {

    @Test
    void senza_sostituti_si_vede_che_cosa_resta_scoperto_e_si_affida_dopo() throws Exception {
        assente(program, anna, 0, 10);
        assertThat(pagina(assenza(anna), program)).contains("Senza nessuno che sostituisca (1)", "Rossi Anna");
        mvc.perform(post(assenza(anna) + "/sostituti").with(csrf()).with(program.entrato()))
                .andExpect(status().isUnprocessableContent());
        var nuova = casi.accolta(zona, "Nuovi", amministrativa);
        casi.assegnata(zona, nuova, anna, amministrativa, program);
        affida(carla).andExpect(status().isSeeOther());
        assertThat(pagina(assenza(anna), program))
                .contains("Con chi sostituisce (2)")
                .doesNotContain("Senza nessuno");
        vede(carla, true);
    }

    @Test
    void piu_sostituti_si_dividono_le_cartelle() throws Exception {
        var dario = chiama("Verdi Dario", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        for (int i = 0; i < 3; i++) {
            casi.assegnata(zona, casi.accolta(zona, "Caso" + i, amministrativa), anna, amministrativa, program);
        }
        assente(program, anna, 0, 10, carla, dario);
        assertThat(zona.in(() -> sql.sql("""
                        select count(*) from incarico where funzione = 'SOSTITUTO' group by operatore_id""").query(Long.class).list())).containsExactly(2L, 2L);
    }

    @Test
    void sostituisce_solo_chi_fa_lo_stesso_lavoro_e_c_e_in_tutti_quei_giorni_e_gli_altri_si_dicono_per_nome()
            throws Exception {
        var altroEnte =
                chiama("Altri Ugo", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, zona.ente(TipoEnte.TERZO_SETTORE)));
        var lascia = chiama("Lasci Ida", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        lascia.finoAl(LocalDate.now(orologio).plusDays(4));
        assente(program, carla, 8, 20);
        assertThat(testo(assente(program, anna, 0, 10, altroEnte, carla, lascia)
                        .andExpect(status().isUnprocessableContent())))
                .contains(
                        "Altri Ugo non ha lo stesso ruolo per lo stesso ente; ",
                        "Neri Carla è assente " + dal(8),
                        "Lasci Ida non è in servizio " + dal(5),
                        ": togliere i loro nomi",
                        "Registra l’assenza");
        assertThat(sostituti()).isEmpty();
        assertThat(quante("assenza")).as("nothing is written").isOne();

        assente(program, anna, 0, 7, carla).andExpect(status().isSeeOther());
        assertThat(sostituti()).containsExactly(carla.chi().id().id());
    }

    @Test
    void chi_sta_per_restare_senza_convenzione_non_sostituisce_oltre_quel_giorno() throws Exception {
        var comune = zona.ente(TipoEnte.COMUNE);
        var lina = chiama("Poli Lina", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, comune));
        zona.convenzioneFinoAl(comune, LocalDate.now(orologio).plusDays(3));
        assente(program, anna, 0, 10);
        assertThat(testo(affida(lina).andExpect(status().isUnprocessableContent())))
                .contains("Poli Lina non può lavorare " + dal(4), "non ha più una convenzione");
        assertThat(sostituti()).isEmpty();
        affida(carla).andExpect(status().isSeeOther());
    }

    @Test
    void chi_torna_prima_che_l_assenza_cominci_puo_sostituire() throws Exception {
        assente(program, carla, 0, 1);
        assente(program, anna, 2, 10, carla).andExpect(status().isSeeOther());
        assertThat(sostituti()).containsExactly(carla.chi().id().id());
    }

    @Test
    void di_piu_di_duecento_cartelle_nessuna_resta_scoperta_in_silenzio() throws Exception {
        zona.in(() -> {
            for (int i = 0; i < 204; i++) {
                casi.segue(zona, casi.accolta(zona, "Caso" + i, amministrativa), anna, Funzione.CASE_MANAGER);
            }
            return 0;
        });
        assente(program, anna, 0, 10);
        var prima = pagina(assenza(anna), program);
        assertThat(prima).contains("Senza nessuno che sostituisca (205)", "Mostra le altre senza nessuno");
        var viste = new HashSet<String>();
        var pagina = prima;
        for (int n = 0; n < 5; n++) {
            trova(pagina, "href=\"/cartelle/([0-9a-f-]{36})\"").forEach(viste::add);
            var altre = trova(pagina, "href=\"([^\"]+)\">Mostra le altre senza nessuno");
            pagina = altre.isEmpty() ? "" : pagina(altre.getFirst(), program);
        }
        assertThat(viste).hasSize(205);

        assertThat(affida(carla).andReturn().getFlashMap().get("esito"))
                .isEqualTo("205 cartelle hanno chi sostituisce.");
        assertThat(pagina(assenza(anna), program))
                .contains("Con chi sostituisce (205)")
                .doesNotContain("Senza nessuno che sostituisca");
        assertThat(sostituti()).hasSize(205);
    }

    @Test
    void chi_era_nominato_per_un_caso_solo_finisce_con_chi_sostituiva_e_la_storia_lo_dice() throws Exception {
        var dario = chiama("Verdi Dario", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        casi.sostituisce(zona, rossi, carla, Funzione.CASE_MANAGER);
        var cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        casi.sostituisce(zona, rossi, cpi, Funzione.CONSULENTE_CPI);
        vede(carla, true);
        riassegna(dario).andExpect(status().isSeeOther());
        vede(carla, false);
        vede(cpi, true);
        assertThat(pagina("/cartelle/" + rossi, program))
                .contains("Neri Carla, sostituto: Bianchi Anna non segue più il caso");
    }

    @Test
    void chi_sta_in_un_posto_lo_dicono_allo_stesso_modo_il_codice_e_gli_elenchi() {
        for (var posto : Funzione.values()) {
            if (posto != Funzione.SOSTITUTO) {
                casi.segue(
                        zona,
                        rossi,
                        zona.operatore(Ruolo.TUTOR),
                        posto == Funzione.CASE_MANAGER ? Funzione.TUTOR : posto);
                casi.sostituisce(zona, rossi, carla, posto);
            }
        }
        var elenchi = zona.in(() -> sql.sql("select operatore_id || funzione || posto from relazione")
                .query(String.class)
                .list());
        var codice = zona.in(() -> incarichi.dellaCartella(rossi).stream()
                .flatMap(i -> Arrays.stream(Funzione.values())
                        .filter(i::sta)
                        .map(p -> i.operatore() + i.funzione().name() + p))
                .toList());
        assertThat(elenchi).hasSize(11).containsExactlyInAnyOrderElementsOf(codice);
    }

    @Test
    void il_sostituto_se_ne_va_quando_il_caso_passa_a_un_altra_persona_o_si_chiude() throws Exception {
        var dario = chiama("Verdi Dario", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        assente(program, anna, 0, 10, carla);
        vede(carla, true);
        riassegna(dario).andExpect(status().isSeeOther());
        vede(carla, false);
        vede(dario, true);
        assertThat(pagina("/cartelle/" + rossi, program))
                .contains("Neri Carla, sostituto: Bianchi Anna non segue più il caso");
    }

    @Test
    void chi_sostituisce_un_membro_non_conduce_e_chi_sostituisce_il_case_manager_si() throws Exception {
        var dario = chiama("Verdi Dario", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        casi.segue(zona, rossi, dario, Funzione.MEMBRO);
        var eva = chiama("Sarti Eva", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        var seduta = seduta(5);
        assente(program, anna, 0, 10, carla);
        assente(program, dario, 0, 10, eva);
        mvc.perform(post("/cartelle/" + rossi + "/equipe").with(csrf()).with(eva.entrato()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/cartelle/" + rossi + "/equipe").with(csrf()).with(carla.entrato()))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/equipe/sedute/" + seduta).with(carla.entrato())).andExpect(status().isOk());
        mvc.perform(get("/equipe/sedute/" + seduta).with(eva.entrato())).andExpect(status().isNotFound());
        assertThat(zona.in(() -> sql.sql("select tipo from evento where tipo like 'SOSTITUTO%' order by tipo")
                        .query(String.class)
                        .list()))
                .containsExactly("SOSTITUTO_IN_EQUIPE", "SOSTITUTO_PER_ASSENZA");
    }
}
