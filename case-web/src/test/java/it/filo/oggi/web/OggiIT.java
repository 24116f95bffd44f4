package it.filo.oggi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.ContaIstruzioni.Istruzioni;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Ruolo;
import it.filo.operatori.TieniBozze;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The home and the flows: to each his own turn, counts that are those of their lists, few statements. */
@ProvaWeb
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
    private TieniBozze bozze;

    @Autowired
    private Formati formati;

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
    void da_ogni_pagina_si_arriva_a_password_e_bozze_e_la_giornata_ricorda_quelle_da_riprendere() throws Exception {
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content().string(containsString("href=\"/password\"")))
                .andExpect(content().string(containsString("href=\"/bozze\"")))
                .andExpect(content().string(not(containsString("da riprendere"))));
        zona.in(() -> bozze.conserva(assistente.chi().id(), "/cartelle/" + inRitardo + "/diario", "{}"));
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content().string(containsString("1 bozza da riprendere")));
        mvc.perform(get("/").with(cpi.entrato())).andExpect(content().string(not(containsString("da riprendere"))));
    }

    @Test
    void le_cartelle_senza_case_manager_portano_alla_coda_da_cui_si_assegnano() throws Exception {
        mvc.perform(get("/").with(amministrativa.entrato()))
                .andExpect(content().string(containsString("href=\"/cartelle/assegnazioni?proposta=senza\"")));
        mvc.perform(get("/cartelle/assegnazioni?proposta=senza").with(program.entrato()))
                .andExpect(content().string(containsString("Nuovi Anna")))
                .andExpect(content().string(not(containsString("Tardi Anna"))));
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content().string(not(containsString("/cartelle/assegnazioni"))));
    }

    @Test
    void i_ritardi_si_contano_nei_propri_passi_e_in_quelli_degli_altri() throws Exception {
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content().string(containsString("vista=mie&amp;scadenza=ritardo")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "<a href=\"/cartelle?vista=mie&amp;scadenza=ritardo\">1 cartella è in ritardo</a> in tutto: 1 nei passi elencati qui, 0 dove")));
    }

    @Test
    void il_patto_accanto_al_progetto_tocca_al_consulente() throws Exception {
        mvc.perform(get("/").with(cpi.entrato()))
                .andExpect(content().string(not(containsString("Patto di servizio per"))));
        casi.analizzata(zona, inRitardo, assistente, Percorso.COMPLESSO);
        mvc.perform(get("/").with(cpi.entrato()))
                .andExpect(content().string(containsString("Patto di servizio per Tardi Anna")))
                .andExpect(content().string(containsString("/cartelle/" + inRitardo + "/patto-di-servizio")));
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content().string(not(containsString("Patto di servizio per"))));
        mvc.perform(get("/cartelle/" + inRitardo + "/patto-di-servizio").with(assistente.entrato()))
                .andExpect(content().string(containsString("Lo scrive ")));
    }

    @Test
    void chi_aspetta_vede_a_chi_tocca() throws Exception {
        mvc.perform(get("/").with(cpi.entrato()))
                .andExpect(content().string(containsString("Aspetto")))
                .andExpect(content()
                        .string(containsString("Tocca a " + assistente.chi().nominativo())));
    }

    @Test
    void chi_aspetta_sa_da_quando_e_come_chiamare() throws Exception {
        recapiti(assistente, "0573 000 123", "assistente@example.org");
        mvc.perform(get("/").with(cpi.entrato()))
                .andExpect(content().string(containsString("Da chiamare dal")))
                .andExpect(content().string(containsString("href=\"tel:0573000123\"")))
                .andExpect(content().string(containsString("href=\"mailto:assistente@example.org\"")));
    }

    @Test
    void un_sollecito_resta_nella_storia_e_si_vede_da_chi_e_atteso() throws Exception {
        sollecita(cpi, assistente.chi().id().toString())
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute("esito", containsString("Filo non manda e-mail")));
        mvc.perform(get("/").with(cpi.entrato()))
                .andExpect(content().string(containsString("Sollecitato " + formati.il(LocalDate.now()))))
                .andExpect(content().string(not(containsString("/cartelle/" + inRitardo + "/solleciti"))));
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content().string(containsString("Solleciti ricevuti")))
                .andExpect(content()
                        .string(containsString(" da " + cpi.chi().nominativo().replace("'", "&#39;") + " (")));
        mvc.perform(get("/cartelle/" + inRitardo).with(assistente.entrato()))
                .andExpect(content().string(containsString("Sollecito")));
        assertThat(casi.letta(zona, inRitardo).passo()).contains(Passo.FISSARE_MINI_EQUIPE);
    }

    @Test
    void si_sollecita_una_volta_al_giorno_e_finche_si_aspetta() throws Exception {
        sollecita(cpi, assistente.chi().id().toString());
        sollecita(cpi, assistente.chi().id().toString())
                .andExpect(flash().attribute("avviso", containsString("di oggi c'è già")));
        assertThat(conta("select count(*) from sollecito")).isOne();
        assertThat(conta("select count(*) from evento where tipo = 'SOLLECITO'"))
                .isOne();
        casi.accade(zona, inRitardo, assistente, TipoEvento.MINI_EQUIPE_FISSATA);
        sollecita(cpi, assistente.chi().id().toString())
                .andExpect(flash().attribute("avviso", containsString("è andata avanti")));
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content().string(not(containsString("Solleciti ricevuti"))));
    }

    @Test
    void sollecita_soltanto_chi_segue_la_cartella() throws Exception {
        var chi = assistente.chi().id().toString();
        sollecita(zona.operatore(Ruolo.CONSULENTE_CPI), chi).andExpect(status().isNotFound());
        sollecita(zona.operatore(Ruolo.ASSISTENTE_SOCIALE), chi).andExpect(status().isForbidden());
        sollecita(program, chi).andExpect(status().isForbidden());
    }

    @Test
    void le_firme_si_aspettano_dalla_famiglia_e_si_registra_che_si_e_letto_il_suo_telefono() throws Exception {
        casi.analizzata(zona, inRitardo, assistente, Percorso.SOLO_SOCIALE);
        casi.accade(zona, inRitardo, assistente, TipoEvento.PROGETTO_DEFINITO);
        zona.in(() -> sql.sql("update persona set telefono = '000 77'").update());
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content().string(containsString("Si aspetta la famiglia: Tardi Anna")))
                .andExpect(content().string(containsString("href=\"tel:00077\"")));
        assertThat(conta("select count(*) from registro where cartella_id = '" + inRitardo
                        + "' and dettaglio = 'recapiti di chi si aspetta'"))
                .isOne();
        var famiglia = zona.in(() -> sql.sql("select richiedente_id::text from cartella where id = ?")
                .param(inRitardo.id())
                .query(String.class)
                .single());
        sollecita(assistente, famiglia).andExpect(flash().attribute("esito", containsString("resta da telefonare")));
        mvc.perform(get("/").with(cpi.entrato()))
                .andExpect(content().string(not(containsString("Solleciti ricevuti"))))
                .andExpect(content().string(not(containsString("tel:00077"))));
    }

    @Test
    void chi_ha_un_compito_da_solo_nella_zona_si_sollecita_per_nome() throws Exception {
        casi.analizzata(zona, inRitardo, assistente, Percorso.COMPLESSO);
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content()
                        .string(containsString("Tocca a " + program.chi().nominativo())));
        sollecita(assistente, program.chi().id().toString())
                .andExpect(
                        flash().attribute("esito", containsString(program.chi().nominativo())));
        mvc.perform(get("/").with(program.entrato()))
                .andExpect(content().string(containsString("Solleciti ricevuti")))
                .andExpect(content().string(containsString("Tardi Anna")));
        var altra = zona.operatore(Ruolo.PROGRAM_MANAGER);
        mvc.perform(get("/").with(altra.entrato()))
                .andExpect(content().string(not(containsString("Solleciti ricevuti"))));
        mvc.perform(get("/").with(assistente.entrato()))
                .andExpect(content().string(containsString("Tocca a program manager")));
        sollecita(assistente, "PROGRAM_MANAGER").andExpect(status().isSeeOther());
        mvc.perform(get("/").with(altra.entrato())).andExpect(content().string(containsString("Solleciti ricevuti")));
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
                .andExpect(content().string(containsString("href=\"/cartelle/assegnazioni?proposta=con\"")))
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
        // What they show of the zona itself is asked once and remembered.
        istruzioni("/", assistente);
        istruzioni("/programma", program);
        var prima = istruzioni("/", assistente) + istruzioni("/", program) + istruzioni("/programma", program);
        for (int n = 0; n < 6; n++) {
            var altra = casi.accolta(zona, "Altri" + n, amministrativa);
            casi.assegnata(zona, altra, assistente, amministrativa, program);
        }
        // One each for the segnalazioni, the trasferimenti, the terms of review and the households that changed since
        // their scheda, for who is away, for what other zonas have not answered and for what was taken on in the lista
        // di
        // attenzione; for the program manager one for who left and still has cases, and one for answers that nobody
        // took.
        assertThat(istruzioni("/", assistente)).isLessThanOrEqualTo(21);
        assertThat(istruzioni("/", program)).isLessThanOrEqualTo(20);
        assertThat(istruzioni("/programma", program)).isLessThanOrEqualTo(13);
        assertThat(istruzioni("/", assistente) + istruzioni("/", program) + istruzioni("/programma", program))
                .isEqualTo(prima);
    }

    private ResultActions sollecita(OperatoreDiProva chi, String atteso) throws Exception {
        return mvc.perform(post("/cartelle/" + inRitardo + "/solleciti")
                .param("atteso", atteso)
                .with(chi.entrato())
                .with(csrf()));
    }

    private void recapiti(OperatoreDiProva chi, String telefono, String email) {
        zona.in(() -> sql.sql("update operatore set telefono = ?, email = ? where id = ?")
                .params(telefono, email, chi.chi().id().id())
                .update());
    }

    private long conta(String domanda) {
        return zona.in(() -> sql.sql(domanda).query(Long.class).single());
    }

    private int istruzioni(String pagina, OperatoreDiProva chi) throws Exception {
        var entrato = chi.entrato();
        istruzioni.daCapo();
        mvc.perform(get(pagina).with(entrato)).andExpect(status().isOk());
        return istruzioni.finora();
    }
}
