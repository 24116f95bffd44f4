package it.filo.operatori.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.misura.CalendarioLavorativo;
import it.filo.misura.Misura;
import it.filo.operatori.Accounts;
import it.filo.operatori.Ruolo;
import it.filo.zona.TipoEnte;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.Zone;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the administrator of a zona can do, and to whom. */
@ProvaWeb
class AmministrazioneIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Zone zone;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva admin;
    private OperatoreDiProva assistente;

    @BeforeEach
    void una_zona_amministrata() {
        zona = prova.zona();
        admin = zona.operatore(Ruolo.AMMINISTRATORE);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
    }

    @Test
    void vede_gli_account_della_sua_zona_e_di_nessun_altra() throws Exception {
        var altrove = prova.zona().operatore(Ruolo.DIRETTORE);
        var pagina = mvc.perform(get("/amministrazione").with(admin.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(pagina).contains(assistente.username()).doesNotContain(altrove.username());
    }

    @Test
    void nessun_altro_apre_l_amministrazione() throws Exception {
        for (var indirizzo : new String[] {"", "/enti", "/zona", "/misure", "/account/nuovo"}) {
            mvc.perform(get("/amministrazione" + indirizzo).with(assistente.entrato()))
                    .andExpect(status().isForbidden());
            mvc.perform(get("/amministrazione" + indirizzo).with(admin.entrato()))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void apre_un_account_la_cui_prima_password_va_cambiata() throws Exception {
        var username = "nuova." + UUID.randomUUID();
        var ente = zona.ente(TipoEnte.TERZO_SETTORE);
        var password = Objects.requireNonNull(apri(username, ente.toString())
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getFlashMap()
                        .get("consegnaPassword"))
                .toString();
        assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        var sessione = entra(username, password);
        mvc.perform(get("/").cookie(sessione)).andExpect(redirectedUrl("/password"));
        apri(username, ente.toString())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("già usato")));
    }

    @Test
    void non_apre_account_di_enti_di_un_altra_zona() throws Exception {
        var altrove = prova.zona().ente(TipoEnte.SDS);
        apri("nuova." + UUID.randomUUID(), altrove.toString()).andExpect(status().isUnprocessableContent());
    }

    @Test
    void disattivando_un_account_le_sue_sessioni_finiscono_subito() throws Exception {
        var sessione = entra(assistente.username(), Prova.PASSWORD);
        su(assistente, "disattiva").andExpect(status().isSeeOther());
        mvc.perform(get("/password").cookie(sessione)).andExpect(redirectedUrl("/login"));
        su(assistente, "riattiva").andExpect(status().isSeeOther());
        entra(assistente.username(), Prova.PASSWORD);
    }

    @Test
    void non_disattiva_se_stesso() throws Exception {
        su(admin, "disattiva").andExpect(status().isForbidden());
    }

    @Test
    void sblocca_chi_ha_sbagliato_troppe_volte() throws Exception {
        sql.sql(
                        "update tecnico.account set tentativi = 5, bloccato_fino = now() + interval '1 hour' where username = ?")
                .param(assistente.username())
                .update();
        su(assistente, "sblocca").andExpect(status().isSeeOther());
        entra(assistente.username(), Prova.PASSWORD);
    }

    @Test
    void chi_fa_entrare_qualcuno_lo_lascia_scritto_nel_registro() throws Exception {
        su(assistente, "password").andExpect(status().isSeeOther());
        su(assistente, "disattiva").andExpect(status().isSeeOther());
        su(admin, "disattiva").andExpect(status().isForbidden());
        var atti = zona.in(() -> sql.sql("select dettaglio from registro where operatore_id = ? order by id")
                .param(admin.chi().id().id())
                .query(String.class)
                .list());
        assertThat(atti)
                .containsExactly(
                        "account " + assistente.username() + ": nuova password",
                        "account " + assistente.username() + ": disattivato");
    }

    @Test
    void chi_ha_avuto_una_password_nuova_da_altri_legge_da_chi_e_quando() throws Exception {
        var password = Objects.requireNonNull(
                        su(assistente, "password").andReturn().getFlashMap().get("consegnaPassword"))
                .toString();
        mvc.perform(get("/password").cookie(entra(assistente.username(), password)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "Password reimpostata da " + admin.chi().nominativo())));
        var nuova = "tre gatti sul tetto rosso";
        mvc.perform(post("/password")
                        .param("attuale", password)
                        .param("nuova", nuova)
                        .param("ripetuta", nuova)
                        .cookie(entra(assistente.username(), password))
                        .with(csrf()))
                .andExpect(redirectedUrl("/login?dopo=password"));
        mvc.perform(get("/password").cookie(entra(assistente.username(), nuova)))
                .andExpect(content().string(not(containsString("reimpostata"))));
    }

    @Test
    void scrive_come_si_raggiungono_operatori_ed_enti() throws Exception {
        mvc.perform(post("/amministrazione/account/" + assistente.username() + "/recapiti")
                        .param("telefono", "0573 000 123")
                        .param("email", "neri@example.org")
                        .with(admin.entrato())
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/amministrazione").with(admin.entrato()))
                .andExpect(content().string(containsString("value=\"0573 000 123\"")))
                .andExpect(content().string(containsString("value=\"neri@example.org\"")));
        var ente = "/amministrazione/enti/" + zona.ente(TipoEnte.TERZO_SETTORE) + "/recapiti";
        mvc.perform(post(ente)
                        .param("telefono", "0573 000 9")
                        .with(admin.entrato())
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/amministrazione/enti").with(admin.entrato()))
                .andExpect(content().string(containsString("Telefono 0573 000 9.")));
        mvc.perform(post(ente)
                        .param("email", "senza chiocciola")
                        .with(admin.entrato())
                        .with(csrf()))
                .andExpect(flash().attribute("errore", containsString("per intero")));
        mvc.perform(post("/amministrazione/enti/" + prova.zona().ente(TipoEnte.SDS) + "/recapiti")
                        .with(admin.entrato())
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void di_un_account_di_un_altra_zona_non_sa_che_esiste() throws Exception {
        var altrove = prova.zona().operatore(Ruolo.DIRETTORE);
        for (var azione : new String[] {"disattiva", "riattiva", "sblocca", "chiudi-sessioni", "password"}) {
            su(altrove, azione).andExpect(status().isNotFound());
        }
        assertThat(accounts.trova(altrove.username()).orElseThrow().attivo()).isTrue();
    }

    @Test
    void aggiunge_un_ente_con_la_sua_convenzione() throws Exception {
        ente("Cooperativa Arca", "01/01/2026", "31/12/2026").andExpect(status().isSeeOther());
        mvc.perform(get("/amministrazione/enti").with(admin.entrato()))
                .andExpect(content().string(containsString("Cooperativa Arca")))
                .andExpect(content().string(containsString("Dal 01/01/2026 al 31/12/2026")));
        ente("cooperativa arca", "01/01/2026", "").andExpect(status().isUnprocessableContent());
        ente("Altra", "01/01/2026", "31/12/2025").andExpect(status().isUnprocessableContent());
    }

    @Test
    void non_chiude_la_convenzione_che_tiene_dentro_gli_amministratori() throws Exception {
        var id = zona.in(() -> sql.sql("select id from convenzione where ente_id = ?")
                .param(admin.chi().ente().id())
                .query(UUID.class)
                .single());
        chiudi(id).andExpect(flash().attributeExists("errore"));
        mvc.perform(get("/amministrazione").with(admin.entrato())).andExpect(status().isOk());
    }

    @Test
    void chiudendo_una_convenzione_chi_lavora_per_quell_ente_resta_fuori() throws Exception {
        var tutor = zona.operatore(Ruolo.TUTOR);
        var id = zona.in(() -> sql.sql("select id from convenzione where ente_id = ?")
                .param(tutor.chi().ente().id())
                .query(UUID.class)
                .single());
        chiudi(id).andExpect(flash().attribute("esito", "Convenzione salvata."));
        mvc.perform(post("/login")
                        .param("username", tutor.username())
                        .param("password", Prova.PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/login?errore=convenzione"));
    }

    @Test
    void imposta_patrono_e_sabato() throws Exception {
        imposta("25/07").andExpect(status().isSeeOther());
        var impostata = ZonaCorrente.in(zona.id(), zone::corrente);
        assertThat(impostata.patrono()).isEqualTo(MonthDay.of(7, 25));
        assertThat(impostata.sabatoLavorativo()).isTrue();
        imposta("31/02").andExpect(status().isUnprocessableContent());
    }

    @Test
    void cambiando_patrono_e_sabato_si_ricontano_i_giorni_lavorativi() throws Exception {
        imposta("25/07").andExpect(status().isSeeOther());
        var calendario = new CalendarioLavorativo(MonthDay.of(7, 25), true);
        var ultimo =
                zona.in(() -> sql.sql("select max(progressivo) from giorno_lavorativo where giorno <= '2026-12-31'")
                        .query(Integer.class)
                        .single());
        assertThat(ultimo)
                .isEqualTo(calendario
                        .tra(LocalDate.of(2015, 12, 31), LocalDate.of(2026, 12, 31))
                        .orElseThrow());
    }

    @Test
    void sceglie_per_ogni_misura_chi_conferma_la_scheda_A() throws Exception {
        misure("UNO", "DUE").andExpect(status().isSeeOther());
        assertThat(zona.in(() -> zone.analisiCongiunta("REI"))).contains(false);
        assertThat(zona.in(() -> zone.analisiCongiunta("ADI"))).contains(true);
        mvc.perform(get("/amministrazione/misure").with(admin.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Misure")));
        misure("UNO", "forse").andExpect(status().isUnprocessableContent());
        assertThat(annotati()).anyMatch(riga -> riga.startsWith("misura REI"));
    }

    @Test
    void il_ruolo_deve_essere_di_quell_ente() throws Exception {
        apri("nuova." + UUID.randomUUID(), zona.ente(TipoEnte.SDS).toString())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Scegliere un ente adatto al ruolo: Terzo settore.")));
    }

    @Test
    void dopo_l_ultimo_giorno_di_lavoro_non_si_entra() throws Exception {
        ultimoGiorno(assistente, "01/01/2001").andExpect(flash().attributeExists("errore"));
        ultimoGiorno(assistente, giorno(LocalDate.now(clock).minusDays(1))).andExpect(flash().attributeExists("esito"));
        mvc.perform(post("/login")
                        .param("username", assistente.username())
                        .param("password", Prova.PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/login?errore=incarico"));
        ultimoGiorno(assistente, "").andExpect(flash().attributeExists("esito"));
        entra(assistente.username(), Prova.PASSWORD);
        ultimoGiorno(admin, "").andExpect(status().isForbidden());
    }

    private List<String> annotati() {
        return zona.in(() -> sql.sql("select dettaglio from registro where dettaglio is not null")
                .query(String.class)
                .list());
    }

    private ResultActions ultimoGiorno(OperatoreDiProva chi, String al) throws Exception {
        return mvc.perform(post("/amministrazione/account/{username}/ultimo-giorno", chi.username())
                .param("al", al)
                .with(admin.entrato())
                .with(csrf()));
    }

    private ResultActions misure(String rei, String adi) throws Exception {
        var richiesta = post("/amministrazione/misure").with(admin.entrato()).with(csrf());
        Misura.tutte().forEach(m -> richiesta.param(m.codice(), m.codice().equals("REI") ? rei : adi));
        return mvc.perform(richiesta);
    }

    private static String giorno(LocalDate giorno) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(giorno);
    }

    private ResultActions imposta(String patrono) throws Exception {
        return mvc.perform(post("/amministrazione/zona")
                .param("denominazione", "Società della Salute di prova")
                .param("patrono", patrono)
                .param("sabato", "true")
                .with(admin.entrato())
                .with(csrf()));
    }

    private ResultActions chiudi(UUID convenzione) throws Exception {
        return mvc.perform(post("/amministrazione/convenzioni/" + convenzione)
                .param("al", giorno(LocalDate.now(clock).minusDays(1)))
                .with(admin.entrato())
                .with(csrf()));
    }

    private ResultActions ente(String nome, String dal, String al) throws Exception {
        return mvc.perform(post("/amministrazione/enti")
                .param("nome", nome)
                .param("tipo", "TERZO_SETTORE")
                .param("dal", dal)
                .param("al", al)
                .with(admin.entrato())
                .with(csrf()));
    }

    private ResultActions apri(String username, String ente) throws Exception {
        return mvc.perform(post("/amministrazione/account")
                .param("username", username.toLowerCase(Locale.ROOT))
                .param("cognome", "Neri")
                .param("nome", "Paola")
                .param("ruolo", "TUTOR")
                .param("ente", ente)
                .with(admin.entrato())
                .with(csrf()));
    }

    private ResultActions su(OperatoreDiProva chi, String azione) throws Exception {
        return mvc.perform(post("/amministrazione/account/{username}/" + azione, chi.username())
                .with(admin.entrato())
                .with(csrf()));
    }

    private Cookie entra(String username, String password) throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/login")
                        .param("username", username)
                        .param("password", password)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("filo"));
    }
}
