package it.filo.operatori.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.OrologioDiProva.Orologio;
import it.filo.ProvaWeb;
import it.filo.operatori.PrimoAvvio;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An empty Filo, and a browser that has nothing but cookies. The context is its own: in the shared one there are
 * accounts, and Spring's {@code csrf()} would put its token into a session.
 */
@ProvaWeb
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "filo.tentativi-al-minuto=5")
class PrimoAvvioIT {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "la prima frase della zona";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PrimoAvvio primoAvvio;

    @Autowired
    private Orologio orologio;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transazioni;

    @AfterEach
    void adesso() {
        orologio.adesso();
    }

    @Test
    void la_pagina_di_accesso_non_apre_sessioni() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("filo"))
                .andExpect(content().string(containsString("name=\"_csrf\"")));
        assertThat(quanti("tecnico.sessione")).isZero();
    }

    @Test
    void un_invito_inventato_o_scaduto_non_esiste() throws Exception {
        mvc.perform(get("/avvio/inventato")).andExpect(status().isNotFound());
        var token = primoAvvio.invito().orElseThrow();
        orologio.avanti(Duration.ofHours(25));
        mvc.perform(get("/avvio/" + token)).andExpect(status().isNotFound());
    }

    @Test
    void un_invito_nuovo_fa_dimenticare_quello_di_prima() throws Exception {
        var vecchio = primoAvvio.invito().orElseThrow();
        var nuovo = primoAvvio.invito().orElseThrow();
        mvc.perform(get("/avvio/" + vecchio)).andExpect(status().isNotFound());
        mvc.perform(get("/avvio/" + nuovo)).andExpect(status().isOk());
    }

    @Test
    void l_invito_non_si_legge_nel_database() {
        var token = primoAvvio.invito().orElseThrow();
        assertThat(sql.sql("select impronta from tecnico.invito_iniziale")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(impronta -> impronta.contains(token));
    }

    @Test
    void una_password_debole_non_fonda_la_zona() throws Exception {
        var token = primoAvvio.invito().orElseThrow();
        fonda(token, "breve").andExpect(status().isUnprocessableContent());
        assertThat(quanti("tecnico.zona")).isZero();
    }

    @Test
    void chi_tenta_troppo_spesso_aspetta_e_gli_altri_indirizzi_no() throws Exception {
        for (var volta = 0; volta < 5; volta++) {
            tenta("192.0.2.1").andExpect(redirectedUrl("/login?errore=credenziali"));
        }
        tenta("192.0.2.1").andExpect(status().isTooManyRequests());
        tenta("192.0.2.2").andExpect(redirectedUrl("/login?errore=credenziali"));
        mvc.perform(get("/login").remoteAddress("192.0.2.1")).andExpect(status().isOk());
        orologio.avanti(Duration.ofMinutes(1));
        tenta("192.0.2.1").andExpect(redirectedUrl("/login?errore=credenziali"));
    }

    /** The last, since nothing takes a zona away again. */
    @Test
    @Order(Integer.MAX_VALUE)
    void con_l_invito_nasce_la_zona_e_chi_la_amministra_una_volta_sola() throws Exception {
        var token = primoAvvio.invito().orElseThrow();
        fonda(token, PASSWORD).andExpect(redirectedUrl("/login?dopo=fondata"));
        mvc.perform(get("/avvio/" + token)).andExpect(status().isNotFound());
        assertThat(primoAvvio.invito()).isEmpty();
        assertThat(quanti("tecnico.zona")).isEqualTo(1);
        assertThat(giorniLavorativi()).isGreaterThan(13 * 365);
        invia("/login", post("/login").param("username", "carla").param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));
    }

    /** An unknown name; the token is what the browser got with the page. */
    private ResultActions tenta(String indirizzo) throws Exception {
        return invia(
                "/login",
                post("/login")
                        .param("username", "nessuno")
                        .param("password", "x")
                        .remoteAddress(indirizzo));
    }

    private long giorniLavorativi() {
        var zona = new ZonaId(
                sql.sql("select id from tecnico.zona").query(UUID.class).single());
        return ZonaCorrente.in(
                zona, () -> new TransactionTemplate(transazioni).execute(stato -> quanti("giorno_lavorativo")));
    }

    private long quanti(String tabella) {
        return sql.sql("select count(*) from " + tabella).query(Long.class).single();
    }

    private ResultActions fonda(String token, String password) throws Exception {
        return invia(
                "/avvio/" + token,
                post("/avvio/" + token)
                        .param("codice", "LZ16")
                        .param("nomeZona", "Pistoiese")
                        .param("denominazione", "Società della Salute Pistoiese")
                        .param("nomeEnte", "SdS Pistoiese")
                        .param("tipoEnte", "SDS")
                        .param("cognome", "Bianchi")
                        .param("nome", "Carla")
                        .param("username", "carla")
                        .param("password", password)
                        .param("ripetuta", password));
    }

    /** Sends a form as a browser does: with the cookie and the hidden field of the page it is on. */
    private ResultActions invia(String pagina, MockHttpServletRequestBuilder modulo) throws Exception {
        var risposta = mvc.perform(get(pagina)).andReturn().getResponse();
        var csrf = CSRF.matcher(risposta.getContentAsString());
        assertThat(csrf.find()).isTrue();
        return mvc.perform(modulo.cookie(Objects.requireNonNull(risposta.getCookie("XSRF-TOKEN")))
                .param("_csrf", csrf.group(1)));
    }
}
