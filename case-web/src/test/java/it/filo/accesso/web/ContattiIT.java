package it.filo.accesso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who comes to the counter, and who may read it. */
@ProvaWeb
class ContattiIT {

    private static final String BISOGNO = "Non riesco a pagare l'affitto";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private ZonaDiProva zona;
    private OperatoreDiProva urp;

    @BeforeEach
    void uno_sportello() {
        zona = prova.zona();
        zona.in(() -> sql.sql("""
                        insert into comune (zona_id, istat, nome, catastale, cap, residenti)
                        values (?, '047017', 'Quarrata', 'H109', '51039', 26000)""").param(zona.id().id()).update());
        urp = zona.operatore(Ruolo.OPERATORE_ACCESSO);
    }

    @Test
    void un_contatto_si_registra_cifrato_e_porta_alla_domanda_gia_compilata() throws Exception {
        var dove = registra(contatto());
        mvc.perform(get(dove).with(urp.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Non riesco a pagare l&#39;affitto")));
        mvc.perform(get("/accesso/contatti").with(urp.entrato()))
                .andExpect(content().string(containsString("Rossi Maria")))
                .andExpect(content().string(containsString("Non riesco a pagare l&#39;affitto")));
        for (var trova : List.of("q=ssi mar", "comune=047017", "dal=01/01/2018")) {
            mvc.perform(get("/accesso/contatti?" + trova).with(urp.entrato()))
                    .andExpect(content().string(containsString("Rossi Maria")));
        }
        for (var nonTrova : List.of("q=%25", "q=verdi", "comune=047014", "al=01/01/2018")) {
            mvc.perform(get("/accesso/contatti?" + nonTrova).with(urp.entrato()))
                    .andExpect(content().string(containsString("Nessun contatto con questa ricerca")));
        }
        var scritto = zona.in(() ->
                sql.sql("select bisogno from contatto").query(byte[].class).single());
        assertThat(new String(scritto, StandardCharsets.ISO_8859_1)).doesNotContain("affitto");
        mvc.perform(get("/accesso/domande/nuova")
                        .param("contatto", dove.substring(dove.lastIndexOf('/') + 1))
                        .with(urp.entrato()))
                .andExpect(content().string(containsString("value=\"Rossi\"")))
                .andExpect(content().string(containsString("value=\"Maria\"")))
                .andExpect(content().string(containsString("value=\"0573 1\"")));
    }

    @Test
    void la_domanda_ricorda_il_contatto_e_il_contatto_la_domanda() throws Exception {
        var dove = registra(contatto());
        var id = dove.substring(dove.lastIndexOf('/') + 1);
        invia(urp, id, "P1", "controlla")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"contatto\" value=\"" + id + "\"")));
        var domanda = Objects.requireNonNull(invia(urp, id, "P1", "registra")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        mvc.perform(get(domanda).with(urp.entrato()))
                .andExpect(content().string(containsString("href=\"" + dove + "\"")));
        mvc.perform(get(dove).with(urp.entrato()))
                .andExpect(content().string(containsString("href=\"" + domanda + "\"")))
                .andExpect(content().string(containsString("Registra un’altra domanda")));
        mvc.perform(get(domanda).with(zona.operatore(Ruolo.ASSISTENTE_SOCIALE).entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/accesso/contatti/"))));
    }

    @Test
    void una_domanda_non_si_lega_al_contatto_di_un_altro_ente() throws Exception {
        var dove = registra(contatto());
        invia(zona.operatore(Ruolo.OPERATORE_ACCESSO), dove.substring(dove.lastIndexOf('/') + 1), "P1", "registra")
                .andExpect(status().isNotFound());
        assertThat(zona.in(() -> sql.sql("select count(*) from domanda")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void il_bisogno_manca_la_data_e_futura() throws Exception {
        var domani = LocalDate.now(clock).plusDays(1);
        mvc.perform(post("/accesso/contatti/nuovo")
                        .param("data", domani.toString())
                        .param("persona", "Rossi Maria")
                        .with(urp.entrato())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"data-errore\"")))
                .andExpect(content().string(containsString("id=\"bisogno-errore\"")))
                .andExpect(content().string(containsString("value=\"Rossi Maria\"")));
    }

    @Test
    void lo_legge_chi_e_dello_stesso_ente_e_l_amministrativa() throws Exception {
        var dove = registra(contatto());
        var amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        mvc.perform(get(dove).with(amministrativa.entrato())).andExpect(status().isOk());
        mvc.perform(contatto().with(amministrativa.entrato())).andExpect(status().isForbidden());
        for (var altro :
                List.of(zona.operatore(Ruolo.OPERATORE_ACCESSO), prova.zona().operatore(Ruolo.AMMINISTRATIVA))) {
            mvc.perform(get(dove).with(altro.entrato())).andExpect(status().isNotFound());
            mvc.perform(get("/accesso/contatti").with(altro.entrato()))
                    .andExpect(content().string(not(containsString("Rossi Maria"))));
        }
        mvc.perform(get(dove).with(zona.operatore(Ruolo.ASSISTENTE_SOCIALE).entrato()))
                .andExpect(status().isForbidden());
    }

    @Test
    void l_accesso_porta_ciascuno_a_cio_che_fa_per_primo() throws Exception {
        mvc.perform(get("/accesso").with(urp.entrato())).andExpect(redirectedUrl("/accesso/contatti"));
        mvc.perform(get("/accesso").with(zona.operatore(Ruolo.AMMINISTRATIVA).entrato()))
                .andExpect(redirectedUrl("/accesso/domande"));
    }

    private String registra(MockHttpServletRequestBuilder contatto) throws Exception {
        return Objects.requireNonNull(mvc.perform(contatto.with(urp.entrato()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private ResultActions invia(OperatoreDiProva chi, String contatto, String protocollo, String azione)
            throws Exception {
        return mvc.perform(post("/accesso/domande/nuova")
                .param("azione", azione)
                .param("contatto", contatto)
                .param("misura", "ADI")
                .param("data", LocalDate.now(clock).toString())
                .param("protocollo", protocollo)
                .param("comune", "047017")
                .param("riga", "0")
                .param("p0-cognome", "Rossi")
                .param("p0-nome", "Maria")
                .param("p0-sesso", "F")
                .param("p0-dataNascita", "12/03/1980")
                .with(chi.entrato())
                .with(csrf()));
    }

    private MockHttpServletRequestBuilder contatto() {
        return post("/accesso/contatti/nuovo")
                .param("data", LocalDate.now(clock).toString())
                .param("canale", "SPORTELLO")
                .param("persona", "Rossi Maria")
                .param("comune", "047017")
                .param("telefono", "0573 1")
                .param("bisogno", BISOGNO)
                .with(csrf());
    }
}
