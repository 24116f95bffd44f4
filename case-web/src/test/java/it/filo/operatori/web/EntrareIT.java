package it.filo.operatori.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.OrologioDiProva.Orologio;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.operatori.Accounts;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sessioni;
import it.filo.zona.TipoEnte;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who gets in, who does not, and when one has to leave. */
@ProvaWeb
class EntrareIT {

    private static final String RESPINTO = "/login?errore=credenziali";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private Orologio orologio;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessioni sessioni;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva assistente;

    @BeforeEach
    void una_assistente() {
        zona = prova.zona();
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
    }

    @AfterEach
    void adesso() {
        orologio.adesso();
    }

    @Test
    void chi_ha_la_password_entra() throws Exception {
        entra(assistente.username(), Prova.PASSWORD).andExpect(redirectedUrl("/"));
        entra(" " + assistente.username().toUpperCase(Locale.ROOT), Prova.PASSWORD)
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void che_qualcuno_c_e_ancora_si_scrive_una_volta_al_minuto() throws Exception {
        var sessione = biscotto("filo", entra(assistente.username(), Prova.PASSWORD));
        apre(sessione);
        var scritta = scritta();
        apre(sessione);
        assertThat(scritta()).isEqualTo(scritta);
        assertThat(sql.sql("select expiry_time - last_access_time from tecnico.sessione where principal_name = ?")
                        .param(assistente.username())
                        .query(Long.class)
                        .single())
                .isEqualTo(Duration.ofMinutes(30).toMillis());
        // As if two minutes had gone by.
        sql.sql(
                        "update tecnico.sessione set last_access_time = last_access_time - 120000, expiry_time = expiry_time - 120000"
                                + " where principal_name = ?")
                .param(assistente.username())
                .update();
        var prima = scritta();
        apre(sessione);
        assertThat(scritta()).isGreaterThan(prima);
    }

    private void apre(Cookie sessione) throws Exception {
        mvc.perform(get("/").cookie(sessione)).andExpect(status().isOk());
    }

    /** Until when, for whoever looks, somebody was here. */
    private long scritta() {
        return sql.sql("select last_access_time from tecnico.sessione where principal_name = ?")
                .param(assistente.username())
                .query(Long.class)
                .single();
    }

    @Test
    void chi_non_e_entrato_va_alla_porta_e_poi_dove_voleva_andare() throws Exception {
        var chiesto = biscotto(
                "REDIRECT_URI",
                mvc.perform(get("/password").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login")));
        mvc.perform(accesso(assistente.username(), Prova.PASSWORD).cookie(chiesto))
                .andExpect(redirectedUrl("http://localhost/password"));
    }

    @Test
    void una_password_sbagliata_e_un_account_inesistente_ricevono_la_stessa_risposta() throws Exception {
        entra(assistente.username(), "sbagliata").andExpect(redirectedUrl(RESPINTO));
        entra("nessuno", "sbagliata").andExpect(redirectedUrl(RESPINTO));
        mvc.perform(get(RESPINTO)).andExpect(content().string(containsString("Nome o password non corretti")));
    }

    @Test
    void dopo_cinque_errori_neppure_la_password_giusta_apre_per_un_quarto_d_ora() throws Exception {
        sbagliaCinqueVolte();
        entra(assistente.username(), Prova.PASSWORD).andExpect(redirectedUrl(RESPINTO));
        orologio.avanti(Duration.ofMinutes(14));
        entra(assistente.username(), Prova.PASSWORD).andExpect(redirectedUrl(RESPINTO));
        orologio.avanti(Duration.ofMinutes(2));
        entra(assistente.username(), Prova.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void il_secondo_blocco_dura_il_doppio() throws Exception {
        sbagliaCinqueVolte();
        orologio.avanti(Duration.ofMinutes(16));
        sbagliaCinqueVolte();
        orologio.avanti(Duration.ofMinutes(16));
        entra(assistente.username(), Prova.PASSWORD).andExpect(redirectedUrl(RESPINTO));
        orologio.avanti(Duration.ofMinutes(15));
        entra(assistente.username(), Prova.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void senza_convenzione_valida_nessuno_dell_ente_entra_e_lo_sa_solo_chi_ha_la_password() throws Exception {
        var ente = zona.ente(TipoEnte.TERZO_SETTORE);
        var tutor = zona.operatore(Ruolo.TUTOR, ente);
        zona.convenzioneFinoAl(ente, oggi().minusDays(1));
        entra(tutor.username(), "sbagliata").andExpect(redirectedUrl(RESPINTO));
        entra(tutor.username(), Prova.PASSWORD).andExpect(redirectedUrl("/login?errore=convenzione"));
        mvc.perform(get("/login?errore=convenzione"))
                .andExpect(content().string(containsString("non ha oggi una convenzione valida")));
        zona.convenzioneFinoAl(ente, oggi());
        entra(tutor.username(), Prova.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void finito_l_incarico_non_si_entra() throws Exception {
        assistente.finoAl(oggi().minusDays(1));
        entra(assistente.username(), Prova.PASSWORD).andExpect(redirectedUrl("/login?errore=incarico"));
    }

    @Test
    void un_account_disattivato_non_entra_e_non_si_riconosce() throws Exception {
        accounts.disattiva(assistente.username(), orologio.instant());
        entra(assistente.username(), Prova.PASSWORD).andExpect(redirectedUrl(RESPINTO));
    }

    @Test
    void entrando_la_sessione_cambia_nome() throws Exception {
        var prima = sessioneDi(assistente);
        var dopo = biscotto(
                "filo",
                mvc.perform(accesso(assistente.username(), Prova.PASSWORD).cookie(prima)));
        assertThat(dopo.getValue()).isNotEqualTo(prima.getValue());
        mvc.perform(get("/password").cookie(prima)).andExpect(redirectedUrl("/login"));
        mvc.perform(get("/password").cookie(dopo)).andExpect(status().isOk());
    }

    @Test
    void uscendo_la_sessione_finisce() throws Exception {
        for (var indirizzo : new String[] {"/esci", "/logout"}) {
            var sessione = sessioneDi(assistente);
            mvc.perform(post(indirizzo).cookie(sessione).with(csrf())).andExpect(redirectedUrl("/login?dopo=uscito"));
            mvc.perform(get("/password").cookie(sessione)).andExpect(redirectedUrl("/login"));
        }
    }

    @Test
    void dopo_dodici_ore_si_accede_di_nuovo() throws Exception {
        var sessione = sessioneDi(assistente);
        orologio.avanti(Duration.ofHours(12).minusMinutes(1));
        mvc.perform(get("/password").cookie(sessione)).andExpect(status().isOk());
        orologio.avanti(Duration.ofMinutes(2));
        mvc.perform(get("/password").cookie(sessione)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void la_convenzione_che_finisce_chiude_la_porta_entro_un_minuto_anche_a_chi_e_dentro() throws Exception {
        var ente = zona.ente(TipoEnte.TERZO_SETTORE);
        var sessione = sessioneDi(zona.operatore(Ruolo.TUTOR, ente));
        mvc.perform(get("/password").cookie(sessione)).andExpect(status().isOk());
        zona.convenzioneFinoAl(ente, oggi().minusDays(1));
        orologio.avanti(Duration.ofSeconds(61));
        mvc.perform(get("/password").cookie(sessione)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void tutte_le_sessioni_di_un_account_si_chiudono_insieme() throws Exception {
        var una = sessioneDi(assistente);
        var altra = sessioneDi(assistente);
        sessioni.chiudi(assistente.username());
        mvc.perform(get("/password").cookie(una)).andExpect(redirectedUrl("/login"));
        mvc.perform(get("/password").cookie(altra)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void senza_gettone_csrf_niente_si_salva() throws Exception {
        mvc.perform(post("/password").with(assistente.entrato())).andExpect(status().isForbidden());
        mvc.perform(post("/login").param("username", assistente.username()).param("password", Prova.PASSWORD))
                .andExpect(redirectedUrl("/login?errore=scaduta"));
    }

    @Test
    void ogni_pagina_porta_le_intestazioni_che_la_proteggono() throws Exception {
        mvc.perform(get("/password").secure(true).with(assistente.entrato()))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void la_password_si_cambia_e_chiude_ogni_sessione() throws Exception {
        var altra = sessioneDi(assistente);
        cambia("un'altra frase qualunque", "un'altra frase qualunque")
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/login?dopo=password"));
        mvc.perform(get("/password").cookie(altra)).andExpect(redirectedUrl("/login"));
        entra(assistente.username(), Prova.PASSWORD).andExpect(redirectedUrl(RESPINTO));
        entra(assistente.username(), "un'altra frase qualunque").andExpect(redirectedUrl("/"));
    }

    @Test
    void una_password_corta_o_col_proprio_nome_non_si_accetta() throws Exception {
        for (var debole : new String[] {"corta", "xx" + assistente.username(), "aaaaaaaaaaaaaa"}) {
            cambia(debole, debole).andExpect(status().isUnprocessableContent());
        }
        cambia("un'altra frase qualunque", "diversa dalla prima").andExpect(status().isUnprocessableContent());
    }

    @Test
    void chi_ha_la_password_di_primo_accesso_deve_prima_cambiarla() throws Exception {
        sql.sql("update tecnico.account set cambiare_password = true where username = ?")
                .param(assistente.username())
                .update();
        var sessione = sessioneDi(assistente);
        mvc.perform(get("/bozze").cookie(sessione)).andExpect(redirectedUrl("/password"));
        mvc.perform(get("/password").cookie(sessione))
                .andExpect(content().string(containsString("vale solo per il primo accesso")));
    }

    private ResultActions cambia(String nuova, String ripetuta) throws Exception {
        return mvc.perform(post("/password")
                .param("attuale", Prova.PASSWORD)
                .param("nuova", nuova)
                .param("ripetuta", ripetuta)
                .with(assistente.entrato())
                .with(csrf()));
    }

    private void sbagliaCinqueVolte() throws Exception {
        for (var volta = 0; volta < 5; volta++) {
            entra(assistente.username(), "sbagliata").andExpect(redirectedUrl(RESPINTO));
        }
    }

    private Cookie sessioneDi(OperatoreDiProva chi) throws Exception {
        return biscotto("filo", entra(chi.username(), Prova.PASSWORD));
    }

    private static Cookie biscotto(String nome, ResultActions risposta) {
        return Objects.requireNonNull(risposta.andReturn().getResponse().getCookie(nome));
    }

    private ResultActions entra(String username, String password) throws Exception {
        return mvc.perform(accesso(username, password));
    }

    private static MockHttpServletRequestBuilder accesso(String username, String password) {
        return post("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf());
    }

    private LocalDate oggi() {
        return LocalDate.now(orologio);
    }
}
