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
import it.filo.cartella.Cartelle;
import it.filo.cartella.Fatto;
import it.filo.cartella.Funzione;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What of a case stays hidden must not be read from its step, its dates, its terms, or from who else read it. */
@ProvaWeb
class EsitoNascostoIT {

    private static final DateTimeFormatter BREVE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalDate DOMANDA = LocalDate.now().minusDays(37);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private Cartelle cartelle;

    @Autowired
    private Storia storia;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;
    private OperatoreDiProva assistente;
    private CartellaId cartella;

    @BeforeEach
    void una_cartella_assegnata() {
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        cartella = casi.accolta(zona, "Rossi", amministrativa, DOMANDA);
        casi.assegnata(zona, cartella, assistente, amministrativa, program);
    }

    @Test
    void l_amministrativa_non_chiede_le_cartelle_per_un_passo_che_dice_l_esito() throws Exception {
        for (var passo : Passo.values()) {
            mvc.perform(get("/cartelle").param("passo", passo.name()).with(amministrativa.entrato()))
                    .andExpect(
                            passo == Passo.CLASSIFICARE || passo == Passo.ASSEGNARE
                                    ? status().isOk()
                                    : status().isForbidden());
            mvc.perform(get("/cartelle").param("passo", passo.name()).with(program.entrato()))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void l_amministrativa_sa_la_fase_e_non_l_esito() throws Exception {
        casi.analizzata(zona, cartella, assistente, Percorso.SOLO_LAVORO);
        assertThat(pagina("/cartelle/" + cartella, amministrativa))
                .contains("Adesso:", "fase di progetto", "Domanda presentata")
                .doesNotContain("patto di servizio", "Patto di servizio", "Équipe");
        assertThat(pagina("/cartelle?fase=PROGETTO", amministrativa))
                .contains("Rossi Anna")
                .doesNotContain("patto di servizio");
        assertThat(pagina("/", amministrativa))
                .contains("Fase di progetto", "/cartelle?vista=tutte&amp;fase=PROGETTO")
                .doesNotContain("patto di servizio");
        assertThat(pagina("/cartelle?passo=SOTTOSCRIVERE_PATTO", program)).contains("Rossi Anna");
    }

    @Test
    void convocazione_e_sedute_le_sa_chi_legge_la_scheda_B() throws Exception {
        casi.analizzata(zona, cartella, assistente, Percorso.COMPLESSO);
        casi.accade(zona, cartella, assistente, TipoEvento.EQUIPE_CONVOCATA, TipoEvento.SEDUTA_TENUTA);
        var html = pagina("/cartelle/" + cartella, amministrativa);
        assertThat(html).doesNotContain("Équipe multidisciplinare convocata", "Seduta dell");
        assertThat(pagina("/cartelle/" + cartella, assistente)).contains("Équipe multidisciplinare convocata");
    }

    @Test
    void perche_si_e_chiusa_lo_sa_chi_legge_il_monitoraggio() throws Exception {
        zona.in(() -> {
            var c = cartelle.findById(cartella).orElseThrow();
            c.chiusa(LocalDate.now(), "Rinuncia della famiglia");
            storia.accade(
                    c,
                    Fatto.di(TipoEvento.CARTELLA_CHIUSA, LocalDate.now()).dopo("Rinuncia della famiglia"),
                    assistente.chi());
            return c;
        });
        assertThat(pagina("/cartelle/" + cartella, amministrativa))
                .contains("Cartella chiusa")
                .doesNotContain("Rinuncia della famiglia");
        assertThat(pagina("/cartelle/" + cartella, assistente)).contains("Rinuncia della famiglia");
    }

    @Test
    void il_consulente_di_un_solo_sociale_non_sa_quando_si_e_firmato_il_progetto() throws Exception {
        var consulente = zona.operatore(Ruolo.CONSULENTE_CPI);
        casi.segue(zona, cartella, consulente, Funzione.CONSULENTE_CPI);
        casi.analizzata(zona, cartella, assistente, Percorso.SOLO_SOCIALE);
        assertThat(pagina("/cartelle/" + cartella, consulente))
                .contains("fase di progetto")
                .doesNotContain("scrivere il progetto");
        assertThat(pagina("/cartelle?passo=DEFINIRE_PROGETTO", consulente)).doesNotContain("Rossi Anna");
        assertThat(pagina("/", consulente)).doesNotContain("crivere il progetto");
        var firma = LocalDate.now().minusDays(3);
        zona.in(() -> {
            var c = cartelle.findById(cartella).orElseThrow();
            storia.accade(c, Fatto.di(TipoEvento.PROGETTO_DEFINITO, firma), assistente.chi());
            storia.accade(c, Fatto.di(TipoEvento.PROGETTO_SOTTOSCRITTO, firma), assistente.chi());
            return c;
        });
        assertThat(pagina("/cartelle/" + cartella, consulente)).doesNotContain(BREVE.format(firma));
        assertThat(pagina("/cartelle/" + cartella, assistente)).contains(BREVE.format(firma));
    }

    @Test
    void il_tutor_non_legge_i_termini_della_domanda_ne_il_suo_giorno() throws Exception {
        var tutor = zona.operatore(Ruolo.TUTOR);
        casi.segue(zona, cartella, tutor, Funzione.TUTOR);
        assertThat(pagina("/cartelle/" + cartella, tutor))
                .contains("Prossima scadenza")
                .doesNotContain("DL 48/2023", "sospeso", "Primo incontro", BREVE.format(DOMANDA));
        assertThat(pagina("/scadenze", tutor))
                .contains("Rossi Anna")
                .doesNotContain("DL 48/2023", "Primo incontro", "Data fissata nel progetto");
        assertThat(pagina("/cartelle/" + cartella, assistente)).contains("DL 48/2023", "Primo incontro");
    }

    @Test
    void il_registro_della_cartella_non_annuncia_le_note_riservate() throws Exception {
        var collega = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        casi.segue(zona, cartella, collega, Funzione.MEMBRO);
        mvc.perform(post("/cartelle/" + cartella + "/diario")
                        .param("tipo", "VISITA")
                        .param("data", BREVE.format(LocalDate.now()))
                        .param("testo", "Sospetto che")
                        .param("riservata", "true")
                        .with(csrf())
                        .with(assistente.entrato()))
                .andExpect(status().isSeeOther());
        assertThat(pagina("/cartelle/" + cartella + "/registro", assistente)).contains("nota riservata");
        for (var chi : new OperatoreDiProva[] {program, collega}) {
            assertThat(pagina("/cartelle/" + cartella + "/registro", chi))
                    .contains("ha modificato")
                    .doesNotContain("nota riservata", "Note riservate");
        }
        assertThat(pagina("/registro?cartella=" + cartella, zona.operatore(Ruolo.DPO)))
                .contains("nota riservata");
    }

    @Test
    void chi_e_seguito_da_un_collega_non_si_apre_aggiungendolo_al_proprio_nucleo() throws Exception {
        var collega = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        var sua = casi.accolta(zona, "Verdi", amministrativa);
        casi.assegnata(zona, sua, collega, amministrativa, program);
        var anna = zona.in(() -> sql.sql("select id::text from persona where cognome = 'Verdi'")
                .query(String.class)
                .single());
        var html = mvc.perform(aggiungi(anna).with(assistente.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).contains("seguita da " + collega.chi().nominativo(), "amministrativa");
        assertThat(zona.in(() -> sql.sql("select count(*) from componente")
                        .query(Long.class)
                        .single()))
                .isEqualTo(2);
        mvc.perform(aggiungi(anna).with(amministrativa.entrato()))
                .andExpect(redirectedUrl("/cartelle/" + cartella + "/nucleo"));

        mvc.perform(post("/cartelle/" + cartella + "/nucleo/persone/" + anna)
                        .param(
                                "versione",
                                zona.in(() -> sql.sql("select versione::text from persona where cognome = 'Verdi'")
                                        .query(String.class)
                                        .single()))
                        .param("cognome", "Verdi")
                        .param("nome", "Anna")
                        .param("sesso", "F")
                        .param("dataNascita", "04/05/1985")
                        .param("telefono", "333 1234567")
                        .with(csrf())
                        .with(assistente.entrato()))
                .andExpect(redirectedUrl("/cartelle/" + cartella + "/nucleo"));
        assertThat(zona.in(() -> sql.sql("""
                        select count(distinct cartella_id) from registro
                        where dettaglio = 'correzione dei dati di una persona' and azione = 'MODIFICA'""").query(Long.class).single())).isEqualTo(2);
    }

    private MockHttpServletRequestBuilder aggiungi(String persona) {
        return post("/cartelle/" + cartella + "/nucleo/componenti/nuovo")
                .param("cognome", "Verdi")
                .param("nome", "Anna")
                .param("sesso", "F")
                .param("dataNascita", "04/05/1985")
                .param("parentela", "ALTRO_PARENTE")
                .param("dal", LocalDate.now().toString())
                .param("persona", persona)
                .with(csrf());
    }

    private String pagina(String indirizzo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(indirizzo).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
