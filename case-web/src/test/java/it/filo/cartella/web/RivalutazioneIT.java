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
import it.filo.cartella.Percorso;
import it.filo.cartella.TipoEvento;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/** What was written says on which composition of the household; a later change asks whether to assess again. */
@ProvaWeb
class RivalutazioneIT {

    private static final String DOMANDA = "Il nucleo è cambiato dopo la scheda A";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva assistente;
    private OperatoreDiProva amministrativa;
    private CartellaId cartella;
    private String nucleo;

    @BeforeEach
    void una_scheda_A_conclusa_su_due_persone() {
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        cartella = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, cartella, assistente, amministrativa, zona.operatore(Ruolo.PROGRAM_MANAGER));
        casi.figlio(zona, cartella, "Rossi", "Luca", LocalDate.of(2015, 1, 1));
        casi.analizzata(zona, cartella, assistente, Percorso.SOLO_SOCIALE);
        nucleo = "/cartelle/" + cartella + "/nucleo";
    }

    @Test
    void la_scheda_dice_su_quale_composizione_fu_scritta() throws Exception {
        vede("/cartelle/" + cartella + "/analisi-preliminare", containsString("2 persone."));
        vede("/cartelle/" + cartella, not(containsString(DOMANDA)));
        vede("/", not(containsString("nuclei cambiati")));
        mvc.perform(get(nucleo + "/rivalutazione").with(assistente.entrato())).andExpect(status().isNotFound());
    }

    @Test
    void un_cambio_chiede_se_rivalutare_finche_qualcuno_risponde() throws Exception {
        nasceAnna();
        vede("/cartelle/" + cartella + "/analisi-preliminare", containsString("2 persone. Poi il nucleo è cambiato."));
        vede("/cartelle/" + cartella, containsString(DOMANDA));
        vede(nucleo, containsString(DOMANDA));
        vede("/", containsString("Tocca a me: nuclei cambiati"));
        vede(nucleo + "/rivalutazione", containsString(DOMANDA));
        risponde("", "").andExpect(status().isUnprocessableContent());
        risponde("FORSE", "Perché sì").andExpect(status().isUnprocessableContent());
        risponde("NON_SERVE", " ").andExpect(status().isUnprocessableContent());
        risponde("NON_SERVE", "Nata da poco, la famiglia sta bene").andExpect(redirectedUrl(nucleo));
        assertThat(uno("select dopo from evento where tipo = 'NUCLEO_RIVALUTATO'"))
                .isEqualTo("Non serve rivalutare");
        vede("/cartelle/" + cartella, not(containsString(DOMANDA)));
        vede("/cartelle/" + cartella, containsString("Nata da poco, la famiglia sta bene"));
        vede("/", not(containsString("nuclei cambiati")));
        // A second answer finds nothing to answer to, and the next change asks again.
        risponde("RIVALUTARE", "Ancora").andExpect(redirectedUrl(nucleo));
        assertThat(uno("select count(*)::text from evento where tipo = 'NUCLEO_RIVALUTATO'"))
                .isEqualTo("1");
        zona.in(() -> sql.sql(
                        "update componente set al = current_date - 1 where persona_id = (select id from persona where nome = 'Luca')")
                .update());
        vede("/cartelle/" + cartella, containsString("Il nucleo è cambiato dopo l&#39;ultima valutazione"));
        risponde("RIVALUTARE", "Luca è dal padre").andExpect(redirectedUrl("/cartelle/" + cartella + "/progetto"));
    }

    @Test
    void da_rivalutare_resta_da_fare_finche_e_riscritto_o_confermato() throws Exception {
        nasceAnna();
        risponde("CONFERMATO", "Prima di aver deciso").andExpect(status().isUnprocessableContent());
        risponde("RIVALUTARE", "È nata Marta").andExpect(redirectedUrl("/cartelle/" + cartella + "/progetto"));
        vede("/cartelle/" + cartella, containsString("Rivalutare dopo il cambio del nucleo"));
        vede("/cartelle/" + cartella, containsString(assistente.chi().nominativo()));
        vede(nucleo, containsString("Da rivalutare: lo ha deciso"));
        vede("/", containsString("Rossi Anna: da rivalutare, deciso"));
        var program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        mvc.perform(get("/cartelle/" + cartella).with(program.entrato()))
                .andExpect(content().string(containsString("Rivalutare dopo il cambio del nucleo")))
                .andExpect(content().string(not(containsString("/nucleo/rivalutazione"))));
        mvc.perform(get("/cartelle/" + cartella).with(amministrativa.entrato()))
                .andExpect(content().string(not(containsString("Rivalutare dopo il cambio"))));
        vede(nucleo + "/rivalutazione", containsString("Conferma quanto è scritto"));
        vede(nucleo + "/rivalutazione", not(containsString("Non serve")));
        risponde("NON_SERVE", "Ci ho ripensato").andExpect(status().isUnprocessableContent());
        risponde("CONFERMATO", "Rivista con la famiglia").andExpect(redirectedUrl(nucleo));
        vede("/cartelle/" + cartella, not(containsString("Rivalutare dopo il cambio")));
        vede("/", not(containsString("da rivalutare, deciso")));
    }

    @Test
    void quanto_e_riscritto_o_verificato_dopo_toglie_la_rivalutazione_dalle_cose_da_fare() throws Exception {
        for (var poi : new TipoEvento[] {TipoEvento.VERIFICA_SVOLTA, TipoEvento.PROGETTO_DEFINITO}) {
            casi.figlio(zona, cartella, "Rossi", poi.name(), LocalDate.now().minusDays(3));
            risponde("RIVALUTARE", "È nata ancora").andExpect(status().is3xxRedirection());
            vede("/cartelle/" + cartella, containsString("Rivalutare dopo il cambio"));
            casi.accade(zona, cartella, assistente, poi);
            vede("/cartelle/" + cartella, not(containsString("Rivalutare dopo il cambio")));
            vede("/", not(containsString("da rivalutare, deciso")));
        }
    }

    @Test
    void quanto_e_scritto_dopo_il_cambio_non_lo_chiede() throws Exception {
        nasceAnna();
        casi.accade(zona, cartella, assistente, TipoEvento.PROGETTO_DEFINITO);
        vede("/cartelle/" + cartella, not(containsString("rivalutare?")));
        assertThat(uno("select cardinality(persone)::text from composizione_scritta where tipo = 'ANALISI_CONCLUSA'"))
                .isEqualTo("2");
    }

    @Test
    void risponde_solo_chi_segue_il_caso() throws Exception {
        nasceAnna();
        var cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        casi.segue(zona, cartella, cpi, Funzione.CONSULENTE_CPI);
        for (var chi : new OperatoreDiProva[] {cpi, amministrativa, zona.operatore(Ruolo.PROGRAM_MANAGER)}) {
            prova(chi, status().isForbidden());
        }
        prova(zona.operatore(Ruolo.ASSISTENTE_SOCIALE), status().isForbidden());
        prova(zona.operatore(Ruolo.TUTOR), status().isNotFound());
        prova(prova.zona().operatore(Ruolo.ASSISTENTE_SOCIALE), status().isNotFound());
    }

    private void prova(OperatoreDiProva chi, ResultMatcher rifiuto) throws Exception {
        mvc.perform(get(nucleo + "/rivalutazione").with(chi.entrato())).andExpect(rifiuto);
        mvc.perform(post(nucleo + "/rivalutazione").with(chi.entrato()).with(csrf()))
                .andExpect(rifiuto);
    }

    private void nasceAnna() {
        casi.figlio(zona, cartella, "Rossi", "Marta", LocalDate.now().minusDays(3));
    }

    private void vede(String dove, Matcher<String> che) throws Exception {
        mvc.perform(get(dove).with(assistente.entrato())).andExpect(content().string(che));
    }

    private ResultActions risponde(String esito, String motivo) throws Exception {
        return mvc.perform(post(nucleo + "/rivalutazione")
                .param("esito", esito)
                .param("motivo", motivo)
                .with(assistente.entrato())
                .with(csrf()));
    }

    private String uno(String select) {
        return zona.in(() -> sql.sql(select).query(String.class).single());
    }
}
