package it.filo.oggi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.ContaIstruzioni;
import it.filo.ContaIstruzioni.Istruzioni;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.Percorso;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The home and the flows: to each his own turn, counts that are those of their lists, few statements. */
@ProvaWeb
@Import({CasiDiProva.class, ContaIstruzioni.class})
class OggiIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Istruzioni istruzioni;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;
    private OperatoreDiProva assistente;
    private OperatoreDiProva cpi;
    private CartellaId inRitardo;

    @BeforeEach
    void una_cartella_in_ritardo_e_una_da_assegnare() {
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        inRitardo = casi.accolta(zona, "Tardi", amministrativa, LocalDate.now().minusDays(300));
        casi.assegnata(zona, inRitardo, assistente, amministrativa, program);
        casi.segue(zona, inRitardo, cpi, Funzione.CONSULENTE_CPI);
        casi.accolta(zona, "Nuovi", amministrativa);
    }

    @ParameterizedTest
    @EnumSource(Ruolo.class)
    void ognuno_ha_una_pagina_anche_quando_non_ha_niente_da_fare(Ruolo ruolo) throws Exception {
        var vuota = prova.zona();
        mvc.perform(get("/").with(vuota.operatore(ruolo).entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1")));
    }

    @Test
    void il_ritardo_e_detto_in_parole_e_porta_alla_cosa_da_fare() throws Exception {
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content().string(containsString("di Tardi Anna: in ritardo di ")))
                .andExpect(content().string(containsString("/cartelle/" + inRitardo + "/mini-equipe")))
                .andExpect(content().string(not(containsString("Nuovi"))));
    }

    @Test
    void chi_aspetta_vede_a_chi_tocca() throws Exception {
        mvc.perform(get("/").with(cpi.entrato()))
                .andExpect(content().string(containsString("Aspetto")))
                .andExpect(content()
                        .string(containsString("Tocca a " + assistente.chi().nominativo())));
    }

    @Test
    void le_novita_sono_quelle_fatte_da_altri() throws Exception {
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content().string(containsString("Tardi Anna: assegnata all&#39;assistente sociale")));
        casi.accade(zona, inRitardo, assistente, TipoEvento.MINI_EQUIPE_FISSATA);
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content().string(not(containsString("Tardi Anna: mini-équipe fissata"))));
        mvc.perform(get("/").with(cpi.entrato()))
                .andExpect(content().string(containsString("Tardi Anna: mini-équipe fissata")));
    }

    @Test
    void del_progetto_solo_sociale_il_consulente_non_ha_novita() throws Exception {
        casi.analizzata(zona, inRitardo, assistente, Percorso.SOLO_SOCIALE);
        casi.accade(zona, inRitardo, assistente, TipoEvento.PROGETTO_DEFINITO);
        mvc.perform(get("/").with(cpi.entrato()))
                .andExpect(content().string(containsString("Tardi Anna: analisi preliminare conclusa")))
                .andExpect(content().string(not(containsString("progetto pronto per la firma"))));
    }

    @Test
    void l_amministrativa_classifica_e_la_program_manager_assegna() throws Exception {
        mvc.perform(get("/").with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Nuovi Anna")))
                .andExpect(content().string(not(containsString("Tardi Anna"))));
        var proposta = casi.accolta(zona, "Proposti", amministrativa);
        zona.in(() -> sql.sql("update cartella set passo = 'ASSEGNARE' where id = ?")
                .params(proposta.id())
                .update());
        mvc.perform(get("/").with(program.entrato()))
                .andExpect(content().string(containsString("Proposti Anna")))
                .andExpect(content().string(containsString("l&#39;analisi preliminare oltre il termine")))
                .andExpect(content().string(containsString("1 cartella in ritardo")));
    }

    @Test
    void la_direttrice_vede_i_numeri_e_nessun_elenco() throws Exception {
        var direttore = zona.operatore(Ruolo.DIRETTORE);
        mvc.perform(get("/programma").with(direttore.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/cartelle?"))))
                .andExpect(content().string(not(containsString("Tardi"))));
        mvc.perform(get("/programma").with(program.entrato()))
                .andExpect(content()
                        .string(containsString(
                                "/cartelle?vista=tutte&amp;fase=ANALISI_PRELIMINARE&amp;scadenza=ritardo")));
        mvc.perform(get("/programma").with(assistente.entrato())).andExpect(status().isForbidden());
    }

    @Test
    void il_filtro_per_comune_conta_solo_quel_comune() throws Exception {
        mvc.perform(get("/programma?comune=" + CasiDiProva.COMUNE).with(program.entrato()))
                .andExpect(content().string(containsString("fase=ACCESSO")))
                .andExpect(content().string(containsString("comune=" + CasiDiProva.COMUNE)));
        mvc.perform(get("/programma?comune=000000").with(program.entrato())).andExpect(status().isOk());
    }

    @Test
    void il_numero_di_istruzioni_non_cresce_con_le_cartelle() throws Exception {
        var prima = istruzioni("/", assistente) + istruzioni("/", program) + istruzioni("/programma", program);
        for (int n = 0; n < 6; n++) {
            var altra = casi.accolta(zona, "Altri" + n, amministrativa);
            casi.assegnata(zona, altra, assistente, amministrativa, program);
        }
        assertThat(istruzioni("/", assistente)).isLessThanOrEqualTo(15);
        assertThat(istruzioni("/", program)).isLessThanOrEqualTo(15);
        assertThat(istruzioni("/programma", program)).isLessThanOrEqualTo(15);
        assertThat(istruzioni("/", assistente) + istruzioni("/", program) + istruzioni("/programma", program))
                .isEqualTo(prima);
    }

    private int istruzioni(String pagina, OperatoreDiProva chi) throws Exception {
        var entrato = chi.entrato();
        istruzioni.daCapo();
        mvc.perform(get(pagina).with(entrato)).andExpect(status().isOk());
        return istruzioni.finora();
    }
}
