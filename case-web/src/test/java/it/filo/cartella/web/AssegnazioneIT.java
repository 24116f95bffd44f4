package it.filo.cartella.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Incarico;
import it.filo.cartella.Passo;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who says what the nucleo is, who proposes, who assigns, who hands over. */
@ProvaWeb
class AssegnazioneIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private Incarichi incarichi;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;
    private OperatoreDiProva assistente;
    private OperatoreDiProva altra;
    private CartellaId cartella;

    @BeforeEach
    void una_cartella_appena_aperta() {
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        altra = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        cartella = casi.accolta(zona, "Rossi", amministrativa);
    }

    @Test
    void l_amministrativa_propone_il_program_manager_assegna_e_la_cartella_va_avanti() throws Exception {
        assertThat(pagina(amministrativa)).contains("nessuna cartella aperta").doesNotContain("Assegna la cartella");
        propone(amministrativa, assistente, null).andExpect(status().isSeeOther());
        assertThat(casi.letta(zona, cartella).passo()).contains(Passo.ASSEGNARE);
        assertThat(pagina(program)).contains("Assegna la cartella");

        assegna(program, altra).andExpect(status().isSeeOther());
        assertThat(casi.letta(zona, cartella).passo()).contains(Passo.FISSARE_MINI_EQUIPE);
        assertThat(caseManager()).isEqualTo(altra.chi().id());
        assertThat(pagina(program)).contains("Chi l’ha seguita", "Cambia il case manager");
    }

    @Test
    void l_amministrativa_non_assegna_e_un_assistente_non_propone() throws Exception {
        propone(amministrativa, assistente, null);
        assegna(amministrativa, assistente).andExpect(status().isForbidden());
        propone(assistente, assistente, null).andExpect(status().isForbidden());
        mvc.perform(get(indirizzo("")).with(assistente.entrato())).andExpect(status().isForbidden());
        mvc.perform(get(indirizzo("")).with(zona.operatore(Ruolo.CONSULENTE_CPI).entrato()))
                .andExpect(status().isNotFound());
        assertThat(caseManagerNessuno()).isTrue();
    }

    @Test
    void non_si_assegna_prima_della_proposta_ne_a_chi_non_e_assistente_in_servizio() throws Exception {
        assegna(program, assistente).andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()));
        propone(amministrativa, program, null).andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()));
        propone(amministrativa, assistente, null);
        assegna(program, amministrativa).andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()));
        assertThat(caseManagerNessuno()).isTrue();
    }

    @Test
    void chi_arriva_dopo_un_altro_lo_viene_a_sapere() throws Exception {
        int letta = casi.letta(zona, cartella).versione();
        propone(amministrativa, assistente, letta).andExpect(status().isSeeOther());
        var html = propone(amministrativa, altra, letta)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).contains("la proposta di assegnazione");
        assegna(program, assistente).andExpect(status().isSeeOther());
        var gia = assegna(program, altra)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(gia)
                .contains("Nel frattempo la cartella è stata assegnata a "
                        + assistente.chi().nominativo() + ".");
        assertThat(caseManager()).isEqualTo(assistente.chi().id());
    }

    @Test
    void si_riassegna_solo_con_un_motivo_e_resta_scritto_chi_l_aveva() throws Exception {
        casi.assegnata(zona, cartella, assistente, amministrativa, program);
        riassegna(program, Funzione.CASE_MANAGER, altra, "")
                .andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()));
        riassegna(program, Funzione.CASE_MANAGER, assistente, "Maternità")
                .andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()));
        riassegna(amministrativa, Funzione.CASE_MANAGER, altra, "Maternità").andExpect(status().isSeeOther());
        assertThat(caseManager()).isEqualTo(altra.chi().id());
        assertThat(pagina(program)).contains("Maternità");
        riassegna(assistente, Funzione.CASE_MANAGER, assistente, "La rivoglio").andExpect(status().isForbidden());
        riassegna(program, Funzione.TUTOR, altra, "Per prova").andExpect(status().isForbidden());
    }

    @Test
    void chi_assegna_o_riassegna_leggendo_cio_che_e_cambiato_lo_viene_a_sapere() throws Exception {
        propone(amministrativa, assistente, null);
        int letta = casi.letta(zona, cartella).versione();
        propone(amministrativa, altra, null);
        var html = assegna(program, assistente, letta)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).contains("La proposta è cambiata nel frattempo");
        assertThat(caseManagerNessuno()).isTrue();

        assegna(program, assistente).andExpect(status().isSeeOther());
        var prima = assistente.chi().id().toString();
        riassegna(program, Funzione.CASE_MANAGER, prima, altra, "Maternità").andExpect(status().isSeeOther());
        var terza = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        html = riassegna(amministrativa, Funzione.CASE_MANAGER, prima, terza, "Troppi casi")
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).contains("Nel frattempo la cartella è passata", "Troppi casi");
        assertThat(caseManager()).isEqualTo(altra.chi().id());
    }

    @Test
    void il_consulente_si_cambia_quando_c_e() throws Exception {
        casi.assegnata(zona, cartella, assistente, amministrativa, program);
        var consulente = zona.operatore(Ruolo.CONSULENTE_CPI);
        var altro = zona.operatore(Ruolo.CONSULENTE_CPI);
        riassegna(program, Funzione.CONSULENTE_CPI, consulente, "Zona sua")
                .andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()));
        casi.segue(zona, cartella, consulente, Funzione.CONSULENTE_CPI);
        riassegna(program, Funzione.CONSULENTE_CPI, altro, "Zona sua").andExpect(status().isSeeOther());
        riassegna(program, Funzione.CONSULENTE_CPI, assistente, "Zona sua")
                .andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()));
        assertThat(attuale(Funzione.CONSULENTE_CPI).operatore())
                .isEqualTo(altro.chi().id());
    }

    private ResultActions propone(OperatoreDiProva chi, OperatoreDiProva chiSegue, @Nullable Integer letta)
            throws Exception {
        return mvc.perform(post(indirizzo("/proposta"))
                .param(
                        "versione",
                        Integer.toString(
                                letta == null ? casi.letta(zona, cartella).versione() : letta))
                .param("provenienza", "NUOVO")
                .param("proposto", chiSegue.chi().id().toString())
                .with(csrf())
                .with(chi.entrato()));
    }

    private ResultActions assegna(OperatoreDiProva chi, OperatoreDiProva chiSegue) throws Exception {
        return assegna(chi, chiSegue, casi.letta(zona, cartella).versione());
    }

    private ResultActions assegna(OperatoreDiProva chi, OperatoreDiProva chiSegue, int letta) throws Exception {
        return mvc.perform(post(indirizzo(""))
                .param("versione", Integer.toString(letta))
                .param("assistente", chiSegue.chi().id().toString())
                .with(csrf())
                .with(chi.entrato()));
    }

    private ResultActions riassegna(OperatoreDiProva chi, Funzione funzione, OperatoreDiProva nuovo, String motivo)
            throws Exception {
        var attuale = zona.in(() -> incarichi.attuale(cartella, funzione));
        return riassegna(
                chi, funzione, attuale.map(i -> i.operatore().toString()).orElse(""), nuovo, motivo);
    }

    private ResultActions riassegna(
            OperatoreDiProva chi, Funzione funzione, String da, OperatoreDiProva nuovo, String motivo)
            throws Exception {
        return mvc.perform(post(indirizzo("/riassegnazione"))
                .param("da", da)
                .param("funzione", funzione.name())
                .param("nuovo", nuovo.chi().id().toString())
                .param("motivo", motivo)
                .with(csrf())
                .with(chi.entrato()));
    }

    private Object caseManager() {
        return attuale(Funzione.CASE_MANAGER).operatore();
    }

    private boolean caseManagerNessuno() {
        return zona.in(() -> incarichi.attuale(cartella, Funzione.CASE_MANAGER).isEmpty());
    }

    private Incarico attuale(Funzione funzione) {
        return zona.in(() -> incarichi.attuale(cartella, funzione)).orElseThrow();
    }

    private String pagina(OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(indirizzo("")).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String indirizzo(String sotto) {
        return "/cartelle/" + cartella + "/assegnazione" + sotto;
    }
}
