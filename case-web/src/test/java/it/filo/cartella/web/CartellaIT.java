package it.filo.cartella.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.cartella.RicalcolaScadenze;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Ruolo;
import it.filo.zona.ZonaCorrente;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** One case: where it stands, whose turn it is, what happened, the diario. */
@ProvaWeb
class CartellaIT {

    private static final DateTimeFormatter BREVE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private RicalcolaScadenze ricalcolaScadenze;

    @Autowired
    private Incarichi incarichi;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;
    private OperatoreDiProva assistente;
    private OperatoreDiProva altra;
    private CartellaId cartella;

    @BeforeEach
    void una_cartella_assegnata() {
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        altra = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        cartella = casi.accolta(zona, "Rossi", amministrativa, LocalDate.now().minusDays(200));
        casi.assegnata(zona, cartella, assistente, amministrativa, program);
        casi.figlio(zona, cartella, "Rossi", "Nina", LocalDate.now().minusDays(400));
    }

    @Test
    void chi_la_segue_vede_chi_e_dove_sta_e_il_bottone_che_la_muove() throws Exception {
        assertThat(pagina("", assistente))
                .contains("1 minore (1 anno)", "Minore sotto i mille giorni")
                .contains("Primo incontro e analisi preliminare: scaduto da")
                .contains("Adesso:", "fissare la mini-équipe", "/mini-equipe\"")
                .contains("Assegnata all&#39;assistente sociale", "Domanda presentata", "registrato il")
                .contains("normattiva.it", "DL 48/2023, art. 4 c. 4");
    }

    @Test
    void a_chi_non_tocca_si_dice_di_chi_e_il_turno() throws Exception {
        var consulente = zona.operatore(Ruolo.CONSULENTE_CPI);
        casi.segue(zona, cartella, consulente, Funzione.CONSULENTE_CPI);
        assertThat(pagina("", consulente))
                .contains("Tocca a Prova Assistente sociale (assistente sociale)")
                .doesNotContain("/mini-equipe\"");
    }

    @Test
    void chi_non_la_segue_ne_vede_nome_e_case_manager_e_nient_altro() throws Exception {
        assertThat(pagina("", altra))
                .contains("Rossi Anna", "Questa cartella è seguita da")
                .doesNotContain("Quarrata", "ADI", "minore", "Domanda presentata", "Scheda A", "diario", "Analisi");
        apre("", zona.operatore(Ruolo.CONSULENTE_CPI)).andExpect(status().isNotFound());
        apre("", zona.operatore(Ruolo.TUTOR)).andExpect(status().isNotFound());
        apre("", zona.operatore(Ruolo.DIRETTORE)).andExpect(status().isNotFound());
        apre("", zona.operatore(Ruolo.AMMINISTRATORE)).andExpect(status().isNotFound());
        apre("", prova.zona().operatore(Ruolo.PROGRAM_MANAGER)).andExpect(status().isNotFound());
        mvc.perform(get("/cartelle/" + CartellaId.nuovo()).with(program.entrato()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/cartelle/non-un-codice").with(program.entrato())).andExpect(status().is4xxClientError());
    }

    @Test
    void il_tutor_vede_il_percorso_ma_non_la_domanda_ne_le_schede_ne_i_componenti() throws Exception {
        casi.analizzata(zona, cartella, assistente, Percorso.COMPLESSO);
        var tutor = zona.operatore(Ruolo.TUTOR);
        casi.segue(zona, cartella, tutor, Funzione.TUTOR);
        assertThat(pagina("", tutor))
                .contains("Rossi Anna", "Adesso:", "/progetto\"")
                .doesNotContain("Domanda presentata", "Analisi preliminare conclusa", "minore", "Quarrata", "ADI")
                .doesNotContain("/analisi-preliminare", "/patto-di-servizio", "/registro\"", "Nota riservata");
    }

    @Test
    void l_amministrativa_non_vede_esito_schede_ne_diario() throws Exception {
        casi.analizzata(zona, cartella, assistente, Percorso.SOLO_SOCIALE);
        scrive(assistente, "COLLOQUIO", "Vogliono trasferirsi dai nonni", false).andExpect(status().isSeeOther());
        assertThat(pagina("", amministrativa))
                .contains("Rossi Anna", "Domanda presentata", "/assegnazione\"")
                .doesNotContain("Non previsto", "Analisi preliminare conclusa", "dai nonni", "Aggiungi al diario");
    }

    @Test
    void una_riga_di_diario_si_scrive_e_si_rilegge_cifrata_nella_banca() throws Exception {
        scrive(assistente, "TELEFONATA", "Chiede un anticipo", false)
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/cartelle/" + cartella));
        assertThat(pagina("", assistente)).contains("Telefonata", "Chiede un anticipo");
        assertThat(pagina("?cosa=diario", assistente))
                .contains("Chiede un anticipo")
                .doesNotContain("Domanda presentata");
        assertThat(pagina("?cosa=passaggi", assistente)).doesNotContain("Chiede un anticipo");
        var testo = zona.in(() ->
                sql.sql("select testo from nota_diario").query(byte[].class).single());
        assertThat(new String(testo, StandardCharsets.ISO_8859_1)).doesNotContain("anticipo");
    }

    @Test
    void la_nota_riservata_la_legge_solo_chi_l_ha_scritta() throws Exception {
        var collega = zona.operatore(Ruolo.ASSISTENTE_SOCIALE, assistente.chi().ente());
        casi.segue(zona, cartella, collega, Funzione.MEMBRO);
        scrive(assistente, "VISITA", "Sospetto che", true).andExpect(status().isSeeOther());
        assertThat(pagina("", assistente)).contains("Sospetto che", "nota riservata");
        assertThat(pagina("", collega)).doesNotContain("Sospetto che");
        assertThat(pagina("", program)).doesNotContain("Sospetto che");
    }

    @Test
    void tutor_e_consulente_leggono_del_diario_solo_la_parte_del_proprio_ente() throws Exception {
        var tutor = zona.operatore(Ruolo.TUTOR);
        casi.segue(zona, cartella, tutor, Funzione.TUTOR);
        scrive(assistente, "COLLOQUIO", "Scritto dal servizio sociale", false);
        scrive(tutor, "VISITA", "Scritto dal Terzo settore", false).andExpect(status().isSeeOther());
        assertThat(pagina("", tutor))
                .contains("Scritto dal Terzo settore")
                .doesNotContain("Scritto dal servizio sociale");
        assertThat(pagina("", assistente)).contains("Scritto dal Terzo settore", "Scritto dal servizio sociale");
        scrive(tutor, "VISITA", "Riservata del tutor", true).andExpect(status().isNotFound());
    }

    @Test
    void una_riga_senza_testo_o_con_una_data_futura_torna_con_quanto_scritto() throws Exception {
        var domani = LocalDate.now().plusDays(1).format(BREVE);
        var html = mvc.perform(post("/cartelle/" + cartella + "/diario")
                        .param("tipo", "")
                        .param("data", domani)
                        .param("testo", "Quanto era stato scritto")
                        .with(csrf())
                        .with(assistente.entrato()))
                .andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).contains("Errore: ", "Quanto era stato scritto", domani, "Scegliere che cosa è stato.");
    }

    @Test
    void su_una_cartella_chiusa_il_diario_non_continua() throws Exception {
        casi.chiusa(zona, cartella, assistente, "Trasferimento");
        scrive(assistente, "VISITA", "Dopo", false).andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()));
        scrive(assistente, "VISITA", "Dopo", true).andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()));
    }

    @Test
    void chi_legge_il_diario_resta_scritto_come_lettore_del_monitoraggio() throws Exception {
        pagina("", program);
        pagina("", amministrativa);
        assertThat(zona.in(() -> sql.sql(
                                "select operatore_id from registro where azione = 'LETTURA' and sezione = 'MONITORAGGIO'")
                        .query(UUID.class)
                        .list()))
                .containsExactly(program.chi().id().id());
    }

    @Test
    void chi_non_scrive_il_diario_e_respinto() throws Exception {
        scrive(program, "VISITA", "No", false).andExpect(status().isForbidden());
        scrive(amministrativa, "VISITA", "No", false).andExpect(status().isNotFound());
        scrive(altra, "VISITA", "No", false).andExpect(status().isNotFound());
    }

    @Test
    void la_storia_si_sfoglia() throws Exception {
        for (int i = 0; i < 25; i++) {
            casi.accade(zona, cartella, assistente, TipoEvento.NUCLEO_CAMBIATO);
        }
        var prima = pagina("?cosa=passaggi", assistente);
        assertThat(prima.split("class=\"fatto\"", -1)).hasSize(21);
        var seguito = prima.replaceAll("(?s).*href=\"/cartelle/[0-9a-f-]+(\\?[^\"#]*dopo=[^\"#]*).*", "$1")
                .replace("&amp;", "&");
        assertThat(pagina(seguito, assistente)).contains("Domanda presentata", "Torna all’inizio");
    }

    @Test
    void una_cartella_chiusa_si_riapre_con_un_motivo_e_torna_dove_stava() throws Exception {
        casi.chiusa(zona, cartella, assistente, "Trasferimento");
        zona.in(() -> sql.sql("update incarico set al = ? where cartella_id = ?")
                .params(LocalDate.now(), cartella.id())
                .update());
        assertThat(casi.letta(zona, cartella).fase()).isEqualTo(Fase.CHIUSA);
        assertThat(pagina("", assistente)).contains("Trasferimento", "Riapri la cartella");
        assertThat(pagina("", amministrativa)).doesNotContain("Riapri la cartella");

        riapre(assistente, "").andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()));
        riapre(altra, "Serve").andExpect(status().isForbidden());
        riapre(assistente, "Il nucleo è tornato").andExpect(status().isSeeOther());
        assertThat(casi.letta(zona, cartella).passo()).contains(Passo.FISSARE_MINI_EQUIPE);
        assertThat(pagina("", assistente)).contains("Cartella riaperta", "Il nucleo è tornato");
        assertThat(pagina("", amministrativa)).contains("Cartella riaperta").doesNotContain("Il nucleo è tornato");
        assertThat(zona.in(() -> incarichi.attuale(cartella, Funzione.CASE_MANAGER)))
                .hasValueSatisfying(i ->
                        assertThat(i.operatore()).isEqualTo(assistente.chi().id()));
        riapre(program, "Ancora").andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()));
    }

    @Test
    void ogni_lettura_resta_scritta_e_chi_la_segue_la_rilegge() throws Exception {
        pagina("", program);
        assertThat(pagina("/registro", assistente)).contains("Prova Program manager", "ha letto");
        apre("/registro", amministrativa).andExpect(status().isNotFound());
        apre("/registro", altra).andExpect(status().isNotFound());
        var dpo = zona.operatore(Ruolo.DPO);
        apre("/registro", dpo).andExpect(redirectedUrl("/registro?cartella=" + cartella));
        assertThat(testo("/registro?cartella=" + cartella, dpo))
                .contains("Prova Program manager", cartella.toString())
                .doesNotContain("Rossi");
        assertThat(testo("/registro?operatore=prova program", dpo)).doesNotContain("Prova Amministrativa");
        assertThat(testo("/registro/registro.csv?cartella=" + cartella, dpo))
                .startsWith("\uFEFFquando;chi;ente;azione;cartella;sezione;dettaglio")
                .contains("Prova Program manager");
        assertThat(testo("/registro", dpo)).contains("ha esportato");
        mvc.perform(get("/registro?dal=ieri").with(dpo.entrato()))
                .andExpect(status().is(HttpStatus.UNPROCESSABLE_CONTENT.value()));
        mvc.perform(get("/registro").with(program.entrato())).andExpect(status().isForbidden());
    }

    @Test
    void una_scadenza_calcolata_con_altre_regole_si_ricalcola_e_torna_uguale() {
        var prima = casi.letta(zona, cartella).scadenza();
        assertThat(prima.entro()).isEqualTo(LocalDate.now().minusDays(200).plusDays(120));
        zona.in(() -> sql.sql("update cartella set scadenza_il = '2000-01-01', scadenza_regole = 'vecchie'")
                .update());
        assertThat(ZonaCorrente.in(zona.id(), ricalcolaScadenze::superate)).isTrue();
        assertThat(ZonaCorrente.in(zona.id(), ricalcolaScadenze::superate)).isFalse();
        assertThat(casi.letta(zona, cartella).scadenza()).isEqualTo(prima);

        zona.in(() -> {
            ricalcolaScadenze.daCapo();
            return true;
        });
        assertThat(ZonaCorrente.in(zona.id(), ricalcolaScadenze::superate)).isTrue();
        assertThat(casi.letta(zona, cartella).scadenza()).isEqualTo(prima);
    }

    private ResultActions scrive(OperatoreDiProva chi, String tipo, String testo, boolean riservata) throws Exception {
        var richiesta = post("/cartelle/" + cartella + "/diario")
                .param("tipo", tipo)
                .param("data", LocalDate.now().format(BREVE))
                .param("testo", testo);
        return mvc.perform((riservata ? richiesta.param("riservata", "true") : richiesta)
                .with(csrf())
                .with(chi.entrato()));
    }

    private ResultActions riapre(OperatoreDiProva chi, String motivo) throws Exception {
        return mvc.perform(post("/cartelle/" + cartella + "/riapertura")
                .param("motivo", motivo)
                .with(csrf())
                .with(chi.entrato()));
    }

    private ResultActions apre(String sotto, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get("/cartelle/" + cartella + sotto).with(chi.entrato()));
    }

    private String pagina(String sotto, OperatoreDiProva chi) throws Exception {
        return testo("/cartelle/" + cartella + sotto, chi);
    }

    private String testo(String indirizzo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(indirizzo).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
