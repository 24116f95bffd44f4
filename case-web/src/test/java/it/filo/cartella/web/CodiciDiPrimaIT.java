package it.filo.cartella.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Sesso;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** People without codice fiscale, with a provisional one, or whose codice fiscale changes. */
@ProvaWeb
class CodiciDiPrimaIT {

    private static final String PROVVISORIO = "12345678903";
    private static final LocalDate NASCITA = LocalDate.of(1985, 5, 4);
    private static final String VERO =
            CodiceFiscale.componi("Rossi", "Anna", NASCITA, Sesso.F, "G713").valore();
    private static final String NUOVO =
            CodiceFiscale.componi("Rossi", "Anna", NASCITA, Sesso.F, "H501").valore();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private CartellaId cartella;
    private String anna;
    private int versione;

    @BeforeEach
    void una_persona_senza_codice() {
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        cartella = casi.accolta(zona, "Rossi", amministrativa);
        anna = "/cartelle/" + cartella + "/nucleo/persone/" + uno("select id::text from persona");
        versione = 0;
    }

    @Test
    void il_codice_vero_prende_il_posto_del_provvisorio_che_la_trova_ancora() throws Exception {
        mvc.perform(get("/cartelle/" + cartella + "/nucleo").with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Non ne ha ancora uno")));
        salva(PROVVISORIO, "").andExpect(redirectedUrl("/cartelle/" + cartella + "/nucleo"));
        assertThat(uno("select count(*)::text from codice_fiscale_precedente")).isEqualTo("0");
        salva(VERO, "").andExpect(redirectedUrl("/cartelle/" + cartella + "/nucleo"));
        mvc.perform(get(anna).with(amministrativa.entrato()))
                .andExpect(content().string(containsString(PROVVISORIO)))
                .andExpect(content().string(containsString("Era suo")))
                .andExpect(content().string(containsString(amministrativa.chi().nominativo())));
        assertThat(uno("select tipo || coalesce(dopo, '') from evento order by id desc limit 1"))
                .isEqualTo("CODICE_FISCALE_CAMBIATO");
        for (var q : new String[] {PROVVISORIO, VERO}) {
            mvc.perform(get("/cartelle").param("q", q).with(amministrativa.entrato()))
                    .andExpect(content().string(containsString("Rossi Anna")));
        }
        mvc.perform(get("/cartelle").param("q", NUOVO).with(amministrativa.entrato()))
                .andExpect(content().string(not(containsString("Rossi Anna"))));
    }

    @Test
    void di_un_codice_che_cambia_si_dice_se_era_suo_e_quello_sbagliato_non_la_trova_piu() throws Exception {
        salva(VERO, "");
        salva(NUOVO, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Dire che cos&#39;era il codice fiscale di prima, " + VERO)))
                .andExpect(content().string(containsString("id=\"codiceDiPrima\"")));
        salva(NUOVO, "BOH").andExpect(status().isUnprocessableContent());
        versione = 1;
        salva(NUOVO, "SBAGLIATO").andExpect(redirectedUrl("/cartelle/" + cartella + "/nucleo"));
        mvc.perform(get("/cartelle").param("q", VERO).with(amministrativa.entrato()))
                .andExpect(content().string(not(containsString("Rossi Anna"))));
        // It was somebody else's, who may now come with it.
        aggiungi(VERO).andExpect(redirectedUrl("/cartelle/" + cartella + "/nucleo"));
    }

    @Test
    void il_codice_di_prima_resta_suo_e_non_diventa_di_altri() throws Exception {
        salva(VERO, "");
        salva(NUOVO, "SUO").andExpect(status().is3xxRedirection());
        aggiungi(VERO)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Questo codice fiscale c&#39;è già")))
                .andExpect(content().string(containsString("Rossi Anna")));
        casi.figlio(zona, cartella, "Rossi", "Annalisa", NASCITA.plusYears(20));
        var figlia = "/cartelle/" + cartella + "/nucleo/persone/"
                + uno("select id::text from persona where nome = 'Annalisa'");
        mvc.perform(modulo(figlia, VERO, "", 0).param("confermo", "true").with(amministrativa.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("è già quello di Rossi Anna")));
        // To the code she had before she may go back.
        salva(VERO, "SUO").andExpect(status().is3xxRedirection());
    }

    @Test
    void chi_arriva_secondo_e_chi_non_puo() throws Exception {
        salva(VERO, "");
        versione = 0;
        salva(NUOVO, "SUO").andExpect(status().isConflict()).andExpect(content().string(containsString(VERO)));
        var cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        casi.segue(zona, cartella, cpi, Funzione.CONSULENTE_CPI);
        mvc.perform(modulo(anna, "", "", 9).with(cpi.entrato())).andExpect(status().isForbidden());
        mvc.perform(modulo(anna, "", "", 9).with(zona.operatore(Ruolo.TUTOR).entrato()))
                .andExpect(status().isNotFound());
        assertThat(uno("select count(*)::text from codice_fiscale_precedente")).isEqualTo("0");
    }

    private ResultActions aggiungi(String codice) throws Exception {
        return mvc.perform(post("/cartelle/" + cartella + "/nucleo/componenti/nuovo")
                .param("cognome", "Rossi")
                .param("nome", "Anna")
                .param("sesso", "F")
                .param("dataNascita", "04/05/1985")
                .param("codiceFiscale", codice)
                .param("parentela", "ALTRO_PARENTE")
                .param("persona", "altra:" + uno("select id::text from persona where nome = 'Anna'"))
                .param("dal", LocalDate.now().toString())
                .with(amministrativa.entrato())
                .with(csrf()));
    }

    /** The version grows with what is saved. */
    private ResultActions salva(String codice, String era) throws Exception {
        var risposta = mvc.perform(modulo(anna, codice, era, versione).with(amministrativa.entrato()));
        versione = Integer.parseInt(uno("select versione::text from persona where nome = 'Anna'"));
        return risposta;
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder modulo(
            String dove, String codice, String era, int versione) {
        return post(dove)
                .param("versione", "" + versione)
                .param("cognome", "Rossi")
                .param("nome", "Anna")
                .param("sesso", "F")
                .param("dataNascita", "04/05/1985")
                .param("codiceFiscale", codice)
                .param("codiceDiPrima", era)
                .with(csrf());
    }

    private String uno(String select) {
        return zona.in(() -> sql.sql(select).query(String.class).single());
    }
}
