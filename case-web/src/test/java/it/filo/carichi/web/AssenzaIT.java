package it.filo.carichi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.ProvaWeb;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody is away until a day: who stands in sees the cases until then, and not an hour longer. */
@ProvaWeb
class AssenzaIT extends UfficioDiProva {

    @Test
    void chi_sostituisce_vede_e_lavora_fino_all_ultimo_giorno_e_non_dopo() throws Exception {
        vede(carla, false);
        assente(program, anna, 0, 10, carla).andExpect(status().isSeeOther());
        assertThat(pagina(assenza(anna), program)).contains("Con chi sostituisce (1)", "al suo posto Neri Carla");
        vede(carla, true);
        vede(anna, true);
        assertThat(pagina("/", carla)).contains("Rossi Anna", "In sostituzione di Bianchi Anna");
        assertThat(pagina("/", anna)).contains("Rossi Anna").doesNotContain("In sostituzione");
        assertThat(caseManager()).isEqualTo(anna.chi().id().id());
        assertThat(pagina("/cartelle/" + rossi, program))
                .contains("Sostituto durante un&#39;assenza", "Neri Carla al posto di Bianchi Anna");
        scrive(carla).andExpect(status().isSeeOther());

        orologio.avanti(Duration.ofDays(10));
        vede(carla, true);
        orologio.avanti(Duration.ofDays(1));
        vede(carla, false);
        scrive(carla).andExpect(status().is4xxClientError());
        assertThat(pagina("/", carla)).doesNotContain("Rossi Anna");
        assertThat(pagina("/consegne", program)).doesNotContain("Assente fino");
        assertThat(pagina(assenza(anna), program)).contains("Registra l’assenza");
    }

    @Test
    void chi_torna_prima_riprende_tutto_in_quel_momento() throws Exception {
        var seduta = seduta(5);
        assente(program, anna, 0, 10, carla);
        assertThat(siedono(seduta))
                .contains(anna.chi().id().id(), carla.chi().id().id());
        mvc.perform(post(assenza(anna) + "/ritorno").with(csrf()).with(anna.entrato()))
                .andExpect(status().isSeeOther());
        vede(carla, false);
        vede(anna, true);
        assertThat(siedono(seduta)).containsExactly(anna.chi().id().id());
        assertThat(pagina("/cartelle/" + rossi, program)).contains("Neri Carla, sostituto: Bianchi Anna è in servizio");
        assertThat(pagina("/cartelle/assegnazioni", program)).doesNotContain("assente fino");
        // Ended by mistake, or for a longer one: it is written again from the same day.
        assente(program, anna, 0, 20, carla).andExpect(status().isSeeOther());
        vede(carla, true);
        mvc.perform(post(assenza(anna) + "/ritorno").with(csrf()).with(anna.entrato()))
                .andExpect(status().isSeeOther());
        vede(carla, false);
        mvc.perform(post(assenza(anna) + "/ritorno").with(csrf()).with(anna.entrato()))
                .andExpect(status().isSeeOther());
    }

    @Test
    void un_assenza_che_deve_cominciare_non_apre_ancora_niente() throws Exception {
        assente(anna, anna, 3, 10, carla).andExpect(status().isSeeOther());
        vede(carla, false);
        assertThat(pagina("/consegne", program)).contains("Assente dal ");
        orologio.avanti(Duration.ofDays(3));
        vede(carla, true);
        orologio.avanti(Duration.ofDays(8));
        vede(carla, false);
    }

    @Test
    void la_proposta_salta_chi_e_assente_e_lo_dice() throws Exception {
        assente(program, anna, 0, 10);
        var nuova = casi.accolta(zona, "Nuovi", amministrativa);
        var coda = pagina("/cartelle/assegnazioni", program);
        assertThat(coda)
                .contains("La proposta salta chi è assente: Bianchi Anna (fino al ", "; assente fino al ")
                .contains("Neri Carla ha il carico più leggero");
        assertThat(pagina("/cartelle/" + nuova + "/assegnazione", program)).contains("; assente fino al ");
        assertThat(pagina("/programma", program)).contains("assente fino al ");
    }

    @Test
    void un_assenza_che_deve_cominciare_si_toglie_e_non_lascia_niente() throws Exception {
        var seduta = seduta(5);
        assente(program, anna, 3, 10, carla);
        assertThat(siedono(seduta)).contains(carla.chi().id().id());
        mvc.perform(post(assenza(anna) + "/ritorno").with(csrf()).with(carla.entrato()))
                .andExpect(status().isNotFound());
        assertThat(torna(program).get("esito"))
                .isEqualTo("L'assenza è finita: chi sostituiva da adesso non vede più le cartelle.");
        assertThat(siedono(seduta)).containsExactly(anna.chi().id().id());
        assertThat(pagina("/consegne", program)).doesNotContain("Assente dal");
        assertThat(torna(program).get("avviso")).isEqualTo("L'assenza era già finita.");
        orologio.avanti(Duration.ofDays(4));
        vede(carla, false);
        assertThat(pagina("/cartelle/assegnazioni", program)).doesNotContain("assente fino");
    }

    @Test
    void chi_torna_prima_lascia_nelle_sedute_di_oggi_chi_vi_ha_seduto() throws Exception {
        var oggi = seduta(0);
        assente(program, anna, 0, 10, carla);
        torna(anna);
        assertThat(siedono(oggi)).contains(carla.chi().id().id());
        vede(carla, false);
    }

    @Test
    void chi_e_proposto_e_intanto_e_assente_si_dice_e_non_si_assegna_a_lui_con_tutte_le_altre() throws Exception {
        var nuova = casi.accolta(zona, "Nuovi", amministrativa);
        mvc.perform(post("/cartelle/" + nuova + "/assegnazione/proposta")
                        .param(
                                "versione",
                                String.valueOf(casi.letta(zona, nuova).versione()))
                        .param("provenienza", "NUOVO")
                        .param("proposto", anna.chi().id().toString())
                        .with(csrf())
                        .with(amministrativa.entrato()))
                .andExpect(status().isSeeOther());
        assente(program, anna, 0, 10);
        assertThat(pagina("/cartelle/assegnazioni", program))
                .contains("Da riproporre: Bianchi Anna è assente fino al ", ". Neri Carla ha il carico più leggero")
                .doesNotContain("Già proposta")
                .containsPattern("value=\"" + carla.chi().id() + "\"[^>]*selected");
        // All of the filter, of which the page showed none; then by name, to who is away.
        var lotto = pagina(assegna("tutte", "true"), program);
        assertThat(lotto).contains("Cartelle assegnate: 1 di 1", "Neri Carla");

        var altra = casi.accolta(zona, "Altri", amministrativa);
        var perNome = assegna(
                "righe",
                altra + ":" + casi.letta(zona, altra).versione(),
                "tutteA",
                anna.chi().id().toString());
        assertThat(pagina(perNome, program)).contains("La persona scelta è assente: sceglierne un&#39;altra");
        // One by one, who assigns reads until when and decides.
        casi.assegnata(zona, altra, anna, amministrativa, program);
        assertThat(pagina("/cartelle/" + altra + "/assegnazione", program)).contains("Bianchi Anna");
    }

    @Test
    void i_giorni_che_non_tornano_si_dicono() throws Exception {
        for (var giorni : List.of(List.of(0, 300), List.of(5, 2), List.of(-10, -2), List.of(200, 210))) {
            assente(program, anna, giorni.getFirst(), giorni.getLast(), carla)
                    .andExpect(status().isUnprocessableContent());
        }
        assente(program, anna, 0, 10).andExpect(status().isSeeOther());
        var html = testo(assente(program, anna, 5, 20).andExpect(status().isUnprocessableContent()));
        assertThat(html).contains("C&#39;è già un&#39;assenza dal ");
        assertThat(sostituti()).isEmpty();
    }

    @Test
    void di_un_assenza_dice_il_program_manager_o_chi_e_assente_e_nessun_altro() throws Exception {
        mvc.perform(get(assenza(anna)).with(anna.entrato())).andExpect(status().isOk());
        mvc.perform(get(assenza(anna)).with(carla.entrato())).andExpect(status().isNotFound());
        assente(carla, anna, 0, 10, carla).andExpect(status().isNotFound());
        mvc.perform(get(assenza(anna)).with(amministrativa.entrato())).andExpect(status().isNotFound());
        assertThat(pagina("/", anna)).contains("La mia assenza");
        assertThat(pagina("/", program)).doesNotContain("La mia assenza");
        // How much colleagues carry is for the program manager to see.
        assertThat(pagina(assenza(anna), anna))
                .contains("Neri Carla")
                .doesNotContain("nessuna cartella aperta", "carico ");
        assertThat(pagina(assenza(anna), program)).contains("nessuna cartella aperta");
    }
}
