package it.filo.accesso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.base.Cassaforte;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Those refused, suspended, lapsed or revoked are on somebody's list, with what was done and until when. */
@ProvaWeb
class AttenzioneIT {

    private static final String ELENCO = "/accesso/attenzione";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Cassaforte cassaforte;

    @Autowired
    private Clock clock;

    private ZonaDiProva zona;
    private OperatoreDiProva urp;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva assistente;
    private OperatoreDiProva collega;
    private OperatoreDiProva program;
    private LocalDate oggi;
    private UUID domanda;
    private String sua;

    @BeforeEach
    void una_domanda_respinta() {
        zona = prova.zona();
        oggi = LocalDate.now(clock);
        urp = zona.operatore(Ruolo.OPERATORE_ACCESSO);
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        collega = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        zona.in(() -> sql.sql("insert into comune values (?, '047017', 'Quarrata', 'H109', '51039', 26000)")
                .param(zona.id().id())
                .update());
        domanda = domanda("Rossi", "ADI", "RESPINTA", oggi.minusDays(25));
        sua = ELENCO + "/" + domanda;
    }

    @Test
    void chi_e_respinto_e_nell_elenco_con_motivo_termine_e_nessuno_che_aiuta() throws Exception {
        for (var chi : List.of(urp, amministrativa, assistente, program)) {
            vede(chi, ELENCO, "Rossi Maria");
            vede(chi, ELENCO, "ISEE oltre soglia");
            vede(chi, ELENCO, "Riesame entro il");
            vede(chi, ELENCO, "fra 5 giorni");
            vede(chi, sua, "messaggio INPS 684");
        }
        vede(amministrativa, ELENCO, "senza nessuno che aiuta");
        vede(amministrativa, "/", "Rossi Maria: domanda ADI respinta");
        nonVede(assistente, "/", "Rossi Maria");
        assertThat(conta("select count(*) from registro where dettaglio like 'attenzione alla domanda%'"))
                .isEqualTo(4);
        assertThat(conta("select count(*) from registro where dettaglio = 'lista di attenzione'"))
                .isPositive();
    }

    @Test
    void lo_sportello_vede_le_proprie_e_gli_altri_nessuna() throws Exception {
        var altro = zona.operatore(Ruolo.OPERATORE_ACCESSO);
        nonVede(altro, ELENCO, "Rossi Maria");
        mvc.perform(get(sua).with(altro.entrato())).andExpect(status().isNotFound());
        passo(altro, "TELEFONATA", oggi, "Sentita").andExpect(status().isNotFound());
        var straniera = prova.zona().operatore(Ruolo.AMMINISTRATIVA);
        mvc.perform(get(sua).with(straniera.entrato())).andExpect(status().isNotFound());
        mvc.perform(get(ELENCO + "/" + UUID.randomUUID()).with(amministrativa.entrato()))
                .andExpect(status().isNotFound());
        for (var ruolo : List.of(Ruolo.CONSULENTE_CPI, Ruolo.TUTOR, Ruolo.DIRETTORE, Ruolo.DPO, Ruolo.AMMINISTRATORE)) {
            mvc.perform(get(ELENCO).with(zona.operatore(ruolo).entrato())).andExpect(status().isForbidden());
        }
    }

    @Test
    void una_domanda_in_lavorazione_non_ha_una_riga() throws Exception {
        zona.in(() -> sql.sql("update domanda set stato = 'IN_LAVORAZIONE', data_esito = null")
                .update());
        nonVede(amministrativa, ELENCO, "Rossi Maria");
        mvc.perform(get(sua).with(amministrativa.entrato())).andExpect(status().isNotFound());
    }

    @Test
    void l_assistente_se_ne_occupa_e_le_viene_ricordato() throws Exception {
        aiuta(assistente, 0, "operatore:" + assistente.chi().id(), "Rifare la DSU")
                .andExpect(status().isSeeOther());
        vede(assistente, "/", "Rossi Maria: domanda ADI respinta");
        nonVede(amministrativa, "/", "Rossi Maria: domanda");
        vede(assistente, ELENCO + "?aiuta=io", "Rifare la DSU");
        nonVede(collega, ELENCO, "Rossi Maria");
        vede(collega, ELENCO + "?aiuta=tutti", "Rossi Maria");
        nonVede(collega, ELENCO + "?aiuta=tutti", "Rifare la DSU");
        nonVede(collega, sua, "Rifare la DSU");
        aiuta(collega, 1, "operatore:" + collega.chi().id(), null).andExpect(status().isForbidden());
        passo(collega, "TELEFONATA", oggi, "Sentita").andExpect(status().isForbidden());
        assertThat(new String(
                        zona.in(() -> sql.sql("select prossimo from attenzione")
                                .query(byte[].class)
                                .single()),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("DSU");
    }

    @Test
    void solo_amministrativa_e_program_manager_lo_affidano_ad_altri() throws Exception {
        var altrui = "operatore:" + collega.chi().id();
        aiuta(assistente, 0, altrui, null).andExpect(status().isUnprocessableContent());
        aiuta(urp, 0, altrui, null).andExpect(status().isUnprocessableContent());
        aiuta(program, 0, altrui, null).andExpect(status().isSeeOther());
        aiuta(amministrativa, 1, "ente:" + urp.chi().ente(), null).andExpect(status().isSeeOther());
        vede(amministrativa, ELENCO, urp.chi().nomeEnte());
        var sconosciuti = List.of(
                "operatore:" + UUID.randomUUID(),
                "ente:" + UUID.randomUUID(),
                "operatore:" + program.chi().id(),
                "operatore:" + zona.operatore(Ruolo.OPERATORE_ACCESSO).chi().id(),
                "chiunque",
                "operatore:io");
        for (var sconosciuto : sconosciuti) {
            aiuta(amministrativa, 2, sconosciuto, null)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("id=\"aiuta-errore\"")));
        }
        passo(program, "TELEFONATA", oggi, "Sentita").andExpect(status().isForbidden());
        assertThat(conta("select count(*) from passo_di_attenzione where tipo = 'AIUTO'"))
                .isEqualTo(2);
    }

    @Test
    void il_riesame_chiesto_ferma_il_termine_e_aspetta_una_risposta() throws Exception {
        passo(assistente, "RIESAME_ACCOLTO", oggi, "Accolto")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Registrare prima la richiesta di riesame")));
        passo(assistente, "RIESAME_CHIESTO", oggi.minusDays(26), "Chiesto")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("prima non c&#39;era niente da rivedere")));
        passo(assistente, "RIESAME_CHIESTO", oggi.minusDays(1), "Presentata allo sportello")
                .andExpect(status().isSeeOther());
        vede(assistente, ELENCO, "Riesame o ricorso chiesto il");
        nonVede(amministrativa, "/", "Rossi Maria: domanda");
        nonVede(assistente, ELENCO + "?scadenza=APERTA", "Rossi Maria");
        passo(assistente, "RIESAME_RESPINTO", oggi, "Confermato").andExpect(status().isSeeOther());
        vede(assistente, sua, "Riesame respinto");
    }

    @Test
    void cio_che_manca_o_non_torna_non_si_registra() throws Exception {
        passo(assistente, "TELEFONATA", oggi.plusDays(1), "Domani")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"data-errore\"")))
                .andExpect(content().string(containsString("Domani")));
        passo(assistente, "TELEFONATA", oggi.minusDays(400), "Prima")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("la domanda è del")));
        passo(assistente, "TELEFONATA", oggi, "   ").andExpect(status().isUnprocessableContent());
        passo(assistente, "TELEFONATA", oggi, "a".repeat(5000)).andExpect(status().isUnprocessableContent());
        passo(assistente, "CHIUSURA", oggi, "Di nascosto").andExpect(status().isUnprocessableContent());
        passo(assistente, "BOH", oggi, "Boh").andExpect(status().isUnprocessableContent());
        aiuta(assistente, 0, "nessuno", "b".repeat(501)).andExpect(status().isUnprocessableContent());
        mvc.perform(post(sua)
                        .param("versione", "0")
                        .param("aiuta", "nessuno")
                        .param("entro", "01/01/2027")
                        .with(assistente.entrato())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"prossimo-errore\"")));
        mvc.perform(post(sua + "/chiusura")
                        .param("versione", "0")
                        .with(assistente.entrato())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get(ELENCO + "?stato=ACCOLTA").with(assistente.entrato()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get(ELENCO + "?scadenza=mai").with(assistente.entrato()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get(ELENCO + "?aiuta=tizio").with(assistente.entrato()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get(ELENCO + "?dopo=ieri").with(assistente.entrato())).andExpect(status().isOk());
        assertThat(conta("select count(*) from passo_di_attenzione")).isZero();
        assertThat(conta("select count(*) from attenzione")).isZero();
    }

    @Test
    void due_che_scrivono_insieme_vedono_l_uno_l_altro() throws Exception {
        aiuta(amministrativa, 0, "operatore:" + assistente.chi().id(), "Telefonare")
                .andExpect(status().isSeeOther());
        aiuta(program, 0, "operatore:" + collega.chi().id(), "Convocare")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Telefonare")))
                .andExpect(content().string(containsString("Convocare")));
        chiudi(amministrativa, 0, "ESITO_GIUSTO").andExpect(status().isSeeOther());
        vede(amministrativa, ELENCO, "Rossi Maria");
    }

    @Test
    void una_domanda_accolta_esce_da_se_e_lo_dice() throws Exception {
        passo(amministrativa, "TELEFONATA", oggi, "Sentita").andExpect(status().isSeeOther());
        zona.in(() -> sql.sql("update domanda set stato = 'ACCOLTA', data_esito = ?")
                .param(oggi)
                .update());
        nonVede(amministrativa, ELENCO, "Rossi Maria");
        vede(amministrativa, ELENCO + "?righe=uscite", "La domanda è accolta dal");
        vede(amministrativa, sua, "Non è più nell’elenco");
        passo(amministrativa, "TELEFONATA", oggi, "Ancora").andExpect(status().isSeeOther());
        assertThat(conta("select count(*) from passo_di_attenzione")).isOne();
    }

    @Test
    void anche_un_altra_domanda_del_nucleo_la_toglie() throws Exception {
        passo(amministrativa, "TELEFONATA", oggi, "Sentita").andExpect(status().isSeeOther());
        var altra = domanda("Verdi", "ADI", "ACCOLTA", oggi.minusDays(2));
        zona.in(() -> sql.sql(
                        "update domanda set nucleo_id = (select nucleo_id from domanda where id = ?) where id = ?")
                .params(domanda, altra)
                .update());
        nonVede(amministrativa, ELENCO, "Rossi Maria");
        vede(amministrativa, ELENCO + "?righe=uscite", "del nucleo è accolta dal");
        vede(amministrativa, sua, "del nucleo è accolta dal");
    }

    @Test
    void tolta_con_un_motivo_torna_se_l_INPS_decide_ancora_contro() throws Exception {
        chiudi(amministrativa, 0, "NON_VUOLE").andExpect(status().isSeeOther());
        nonVede(amministrativa, ELENCO, "Rossi Maria");
        vede(amministrativa, ELENCO + "?righe=uscite", "la famiglia non chiede aiuto");
        nonVede(amministrativa, "/", "Rossi Maria: domanda");
        passo(amministrativa, "TELEFONATA", oggi, "Sentita").andExpect(status().isSeeOther());
        assertThat(conta("select count(*) from passo_di_attenzione")).isOne();
        chiudi(amministrativa, 1, "NON_VUOLE").andExpect(status().isSeeOther());
        assertThat(conta("select count(*) from passo_di_attenzione")).isOne();

        zona.in(() -> sql.sql("update domanda set stato = 'REVOCATA', data_esito = ?")
                .param(oggi.minusDays(1))
                .update());
        vede(amministrativa, ELENCO, "Revocata il");
        vede(amministrativa, ELENCO, "da confermare con l&#39;INPS");
    }

    @Test
    void chi_ha_tolto_puo_rimettere() throws Exception {
        riapri(amministrativa, 0).andExpect(status().isSeeOther());
        assertThat(conta("select count(*) from attenzione")).isZero();
        chiudi(amministrativa, 0, "NON_RINTRACCIATA").andExpect(status().isSeeOther());
        riapri(program, 1).andExpect(status().isForbidden());
        riapri(amministrativa, 7).andExpect(status().isSeeOther());
        nonVede(amministrativa, ELENCO, "Rossi Maria");
        riapri(amministrativa, 1).andExpect(status().isSeeOther());
        vede(amministrativa, ELENCO, "Rossi Maria");
        vede(amministrativa, sua, "Rimessa nell&#39;elenco");
    }

    @Test
    void chi_se_ne_occupa_senza_aver_potuto_leggere_il_prossimo_passo_non_lo_cancella() throws Exception {
        mvc.perform(post(sua)
                        .param("versione", "0")
                        .param("aiuta", "nessuno")
                        .param("prossimo", "Rifare la DSU")
                        .param("entro", oggi.plusDays(20).toString())
                        .with(amministrativa.entrato())
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        nonVede(urp, sua, "Rifare la DSU");
        aiuta(urp, 1, "operatore:" + urp.chi().id(), "").andExpect(status().isSeeOther());
        vede(urp, sua, "Rifare la DSU");
        aiuta(amministrativa, 2, "nessuno", "Rifare la DSU").andExpect(status().isSeeOther());
        aiuta(urp, 3, "nessuno", "Richiamare").andExpect(status().isSeeOther());
        vede(amministrativa, sua, "Rifare la DSU; Richiamare");
    }

    @Test
    void di_una_famiglia_che_altri_aiutano_lo_sportello_non_chiude_la_riga() throws Exception {
        vede(urp, sua, "Togli dall’elenco");
        aiuta(assistente, 0, "operatore:" + assistente.chi().id(), null).andExpect(status().isSeeOther());
        nonVede(urp, sua, "Togli dall’elenco");
        chiudi(urp, 1, "NON_VUOLE").andExpect(status().isForbidden());
        passo(urp, "TELEFONATA", oggi, "Passerà giovedì").andExpect(status().isSeeOther());
    }

    @Test
    void lo_sportello_rilegge_cio_che_ha_scritto_e_non_il_resto() throws Exception {
        passo(urp, "TELEFONATA", oggi, "Passerà giovedì").andExpect(status().isSeeOther());
        passo(amministrativa, "COLLOQUIO", oggi, "Ha parlato del marito").andExpect(status().isSeeOther());
        vede(urp, sua, "Passerà giovedì");
        vede(urp, sua, "Colloquio");
        nonVede(urp, sua, "Ha parlato del marito");
        vede(program, sua, "Ha parlato del marito");
    }

    @Test
    void si_cerca_per_nome_e_chi_scade_prima_viene_prima() throws Exception {
        domanda("Bianchi", "ADI", "RESPINTA", oggi.minusDays(21));
        vede(amministrativa, ELENCO + "?q=maria bian", "Bianchi Maria");
        nonVede(amministrativa, ELENCO + "?q=maria bian", "Rossi Maria");
        var vicine = pagina(amministrativa, ELENCO + "?scadenza=VICINA");
        assertThat(vicine.indexOf("Rossi Maria")).isPositive().isLessThan(vicine.indexOf("Bianchi Maria"));
        assertThat(vicine).contains("dal termine più vicino");
        var tutte = pagina(amministrativa, ELENCO);
        assertThat(tutte.indexOf("Bianchi Maria")).isPositive().isLessThan(tutte.indexOf("Rossi Maria"));
    }

    @Test
    void l_elenco_si_scarica_con_gli_stessi_filtri() throws Exception {
        domanda("Bianchi", "ADI", "SOSPESA", oggi.minusDays(3));
        assertThat(pagina(amministrativa, ELENCO + ".csv?stato=RESPINTA"))
                .contains("richiedente;telefono;", "Rossi Maria;", "ISEE oltre soglia", "Riesame entro il")
                .doesNotContain("Bianchi");
        assertThat(pagina(zona.operatore(Ruolo.OPERATORE_ACCESSO), ELENCO + ".csv"))
                .doesNotContain("Rossi");
        assertThat(conta("select count(*) from registro where azione = 'ESPORTAZIONE'"))
                .isEqualTo(2);
    }

    @Test
    void il_telefono_si_legge_dove_si_leggono_le_persone() throws Exception {
        zona.in(() -> sql.sql("update persona set telefono = '0573 998877'").update());
        for (var dove : List.of(ELENCO, sua)) {
            vede(amministrativa, dove, "0573 998877");
            vede(program, dove, "0573 998877");
            nonVede(urp, dove, "0573 998877");
            nonVede(assistente, dove, "0573 998877");
        }
    }

    @Test
    void il_prossimo_passo_preso_si_ritrova_nella_giornata() throws Exception {
        mvc.perform(post(sua)
                        .param("versione", "0")
                        .param("aiuta", "operatore:" + assistente.chi().id())
                        .param("prossimo", "Rifare la DSU")
                        .param("entro", oggi.plusDays(3).toString())
                        .with(assistente.entrato())
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        vede(assistente, "/", "Rossi Maria: Rifare la DSU");
        nonVede(collega, "/", "Rifare la DSU");
    }

    @Test
    void la_giornata_dello_sportello_dice_gli_ultimi_esiti_e_quanti_riesami() throws Exception {
        domanda("Bianchi", "ADI", "ACCOLTA", oggi.minusDays(40));
        var pagina = pagina(urp, "/");
        assertThat(pagina).contains("Lista di attenzione", "1 famiglia", "1 riesame da chiedere entro 10 giorni");
        assertThat(pagina.indexOf("Rossi Maria")).isLessThan(pagina.indexOf("Bianchi Maria"));
        assertThat(pagina(zona.operatore(Ruolo.OPERATORE_ACCESSO), "/")).doesNotContain("Rossi Maria", "1 famiglia");
    }

    @Test
    void gli_esiti_degli_ultimi_giorni_portano_al_loro_elenco() throws Exception {
        domanda("Bianchi", "ADI", "RESPINTA", oggi.minusDays(2));
        vede(amministrativa, "/", "1 esito INPS con la data degli ultimi 7 giorni: respinta 1.");
        var dal = "%1$td/%1$tm/%1$tY".formatted(oggi.minusDays(7));
        vede(amministrativa, "/", "/accesso/domande?esitoDal=" + dal);
        vede(amministrativa, "/accesso/domande?esitoDal=" + dal, "Bianchi Maria");
        nonVede(amministrativa, "/accesso/domande?esitoDal=" + dal, "Rossi Maria");
        vede(amministrativa, "/accesso/domande?esitoAl=" + dal, "Rossi Maria");
    }

    @Test
    void i_conti_sono_le_somme_delle_righe() throws Exception {
        domanda("Bianchi", "ADI", "SOSPESA", oggi.minusDays(3));
        domanda("Neri", "ADI", "DECADUTA", oggi.minusDays(60));
        domanda("Gialli", "SFL", "RESPINTA", oggi.minusDays(1));
        domanda("Viola", "REI", "REVOCATA", LocalDate.of(2018, 11, 1));
        domanda("Grigi", "ADI", "TERMINATA", oggi.minusDays(3));
        var pagina = mvc.perform(get(ELENCO).with(amministrativa.entrato()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(pagina.replaceAll("<[^>]+>", "").replaceAll("\\s+", " "))
                .contains(
                        "2 respinte",
                        "1 sospesa",
                        "1 decaduta",
                        "4 senza nessuno che aiuta",
                        "1 riesame entro 10",
                        "1 con il termine passato")
                .doesNotContain("Viola")
                .doesNotContain("Grigi");
        for (var filtro : List.of("stato=DECADUTA", "scadenza=PASSATA")) {
            vede(amministrativa, ELENCO + "?" + filtro, "Neri Maria");
            nonVede(amministrativa, ELENCO + "?" + filtro, "Bianchi Maria");
        }
        vede(amministrativa, ELENCO + "?misura=REI", "Viola Maria");
        vede(amministrativa, ELENCO + "?stato=SOSPESA", "Nessun termine noto");
        nonVede(amministrativa, ELENCO + "?comune=047014", "Rossi Maria");
        vede(amministrativa, ELENCO + "?comune=047014", "nessuna famiglia aspetta aiuto");
    }

    private ResultActions aiuta(OperatoreDiProva chi, int versione, String aiuta, @Nullable String prossimo)
            throws Exception {
        var richiesta = post(sua).param("versione", "" + versione).param("aiuta", aiuta);
        if (prossimo != null) {
            richiesta.param("prossimo", prossimo);
        }
        return mvc.perform(richiesta.with(chi.entrato()).with(csrf()));
    }

    private ResultActions passo(OperatoreDiProva chi, String tipo, LocalDate data, String testo) throws Exception {
        return mvc.perform(post(sua + "/passi")
                .param("tipo", tipo)
                .param("data", data.toString())
                .param("testo", testo)
                .with(chi.entrato())
                .with(csrf()));
    }

    private ResultActions chiudi(OperatoreDiProva chi, int versione, String fine) throws Exception {
        return mvc.perform(post(sua + "/chiusura")
                .param("versione", "" + versione)
                .param("fine", fine)
                .with(chi.entrato())
                .with(csrf()));
    }

    private ResultActions riapri(OperatoreDiProva chi, int versione) throws Exception {
        return mvc.perform(post(sua + "/riapertura")
                .param("versione", "" + versione)
                .with(chi.entrato())
                .with(csrf()));
    }

    private String pagina(OperatoreDiProva chi, String indirizzo) throws Exception {
        return mvc.perform(get(indirizzo).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void vede(OperatoreDiProva chi, String indirizzo, String testo) throws Exception {
        mvc.perform(get(indirizzo).with(chi.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(testo)));
    }

    private void nonVede(OperatoreDiProva chi, String indirizzo, String testo) throws Exception {
        mvc.perform(get(indirizzo).with(chi.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(testo))));
    }

    private long conta(String domanda) {
        return zona.in(() -> sql.sql(domanda).query(Long.class).single());
    }

    private UUID domanda(String cognome, String misura, String stato, LocalDate esito) {
        var id = UUID.randomUUID();
        zona.in(() -> sql.sql("insert into nucleo (zona_id, id, comune) values (?, ?, '047017')")
                .params(zona.id().id(), id)
                .update());
        zona.in(() -> sql.sql(
                        "insert into persona (zona_id, id, cognome, nome, cercabile) values (?, ?, ?, 'Maria', ?)")
                .params(zona.id().id(), id, cognome, cognome.toLowerCase(Locale.ROOT) + " maria")
                .update());
        return zona.in(() -> {
            sql.sql("""
                            insert into domanda (zona_id, id, protocollo, misura, data_domanda, nucleo_id, richiedente_id, comune, stato, data_esito, motivo, ente_id, registrata_il)
                            values (:zona, :id, :protocollo, :misura, :data, :id, :id, '047017', :stato, :esito, :motivo, :ente, now())""")
                    .param("zona", zona.id().id())
                    .param("id", id)
                    .param("protocollo", "P-" + id)
                    .param("misura", misura)
                    .param("data", esito.minusDays(30))
                    .param("stato", stato)
                    .param("esito", esito)
                    .param("motivo", cassaforte.chiudi("ISEE oltre soglia", id))
                    .param("ente", urp.chi().ente().id())
                    .update();
            return id;
        });
    }
}
