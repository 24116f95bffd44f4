package it.filo.operatori.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.OrologioDiProva.Orologio;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.operatori.Ruolo;
import it.filo.operatori.TieniBozze;
import it.filo.zona.ZonaCorrente;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form is carried out once, and what was typed into it survives the end of the session. */
@ProvaWeb
@Import(ModuliIT.Quaderno.class)
class ModuliIT {

    private static final Pattern BIGLIETTO = Pattern.compile("name=\"_modulo\" value=\"([^\"]+)\"");
    private static final Pattern BOZZA = Pattern.compile("/bozze/[0-9a-f-]{36}");
    private static final String NON_ADESSO = "Chiudere la seduta di ieri";
    private static final String TESTO = "Il nucleo chiede aiuto per l'affitto & le bollette";

    /** Something to write into. */
    @Controller
    static class Quaderno {

        private final AtomicInteger righe = new AtomicInteger();
        private final AtomicInteger tentativi = new AtomicInteger();
        private CountDownLatch attesa = new CountDownLatch(0);

        @PostMapping("/quaderno")
        Object scrive(
                @RequestParam(defaultValue = "") String testo,
                @RequestParam(defaultValue = "esito") String nome,
                @RequestParam(defaultValue = "Scritto.") String messaggio,
                RedirectAttributes redirect)
                throws InterruptedException {
            if (testo.isBlank()) {
                return new ResponseEntity<>(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            if (testo.equals(NON_ADESSO)) {
                redirect.addFlashAttribute("errore", "Non si può fare adesso.");
                tentativi.incrementAndGet();
                return "redirect:/bozze";
            }
            var riga = righe.incrementAndGet();
            attesa.await(5, TimeUnit.SECONDS);
            redirect.addFlashAttribute(nome, messaggio);
            return "redirect:/bozze?riga=" + riga;
        }
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private Quaderno quaderno;

    @Autowired
    private Orologio orologio;

    @Autowired
    private TieniBozze bozze;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva anna;

    @BeforeEach
    void un_quaderno_vuoto() {
        quaderno.righe.set(0);
        quaderno.attesa = new CountDownLatch(0);
        zona = prova.zona();
        anna = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
    }

    @AfterEach
    void adesso() {
        orologio.adesso();
    }

    @Test
    void lo_stesso_modulo_inviato_due_volte_si_registra_una_volta_sola() throws Exception {
        var biglietto = biglietto(anna);
        mvc.perform(scrive(biglietto).with(anna.entrato()).with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/bozze?riga=1"));
        mvc.perform(scrive(biglietto).with(anna.entrato()).with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/bozze?riga=1"));
        assertThat(quaderno.righe).hasValue(1);
    }

    @Test
    void chi_torna_indietro_e_invia_di_nuovo_legge_che_era_gia_registrato() throws Exception {
        var sessione = sessione();
        var biglietto = biglietto(anna);
        legge(sessione, scritto(sessione, biglietto), "Scritto.");
        legge(sessione, scritto(sessione, biglietto), "Già registrato: non è stato salvato due volte");
    }

    @Test
    void il_messaggio_si_legge_una_volta_e_la_sessione_non_si_riscrive() throws Exception {
        var sessione = sessione();
        var messaggio = scritto(sessione, biglietto(anna));
        assertThat(messaggio.isHttpOnly()).isTrue();
        assertThat(messaggio.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(conMessaggi()).isZero();
        var tolto = legge(sessione, messaggio, "Scritto.");
        assertThat(tolto.getMaxAge()).isZero();
        assertThat(tolto.getValue()).isEmpty();
    }

    @Test
    void il_messaggio_di_un_altra_sessione_o_alterato_non_si_legge() throws Exception {
        var sessione = sessione();
        var messaggio = scritto(sessione, biglietto(anna));
        var valore = messaggio.getValue();
        assertThat(valore).doesNotContain("Scritto");
        nonLegge(sessione(), messaggio);
        var alterato = valore.substring(0, valore.length() - 2) + (valore.endsWith("AA") ? "BB" : "AA");
        for (var falso : List.of(alterato, "x", "", "AAAA", "à")) {
            nonLegge(sessione, new Cookie(MessaggiSigillati.BISCOTTO, falso));
        }
        legge(sessione, messaggio, "Scritto.");
    }

    @Test
    void una_password_consegnata_e_un_messaggio_troppo_lungo_restano_nella_sessione() throws Exception {
        var sessione = sessione();
        for (var altro : List.of(
                scrive(biglietto(anna)).param("nome", "consegnaPassword").param("messaggio", "segreta"),
                scrive(biglietto(anna)).param("messaggio", "Scritto. ".repeat(400)))) {
            var prima = conMessaggi();
            var risposta = mvc.perform(altro.cookie(sessione).with(csrf()))
                    .andExpect(status().isSeeOther())
                    .andReturn()
                    .getResponse();
            assertThat(risposta.getCookie(MessaggiSigillati.BISCOTTO)).isNull();
            assertThat(conMessaggi()).isEqualTo(prima + 1);
            mvc.perform(
                    get(Objects.requireNonNull(risposta.getHeader("Location"))).cookie(sessione));
            assertThat(conMessaggi()).isEqualTo(prima);
        }
    }

    private Cookie sessione() throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/login")
                        .param("username", anna.username())
                        .param("password", Prova.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("filo"));
    }

    /** The cookie with what the next page says. */
    private Cookie scritto(Cookie sessione, String biglietto) throws Exception {
        return Objects.requireNonNull(
                mvc.perform(scrive(biglietto).cookie(sessione).with(csrf()))
                        .andExpect(redirectedUrl("/bozze?riga=1"))
                        .andReturn()
                        .getResponse()
                        .getCookie(MessaggiSigillati.BISCOTTO));
    }

    private Cookie legge(Cookie sessione, Cookie messaggio, String testo) throws Exception {
        return Objects.requireNonNull(mvc.perform(get("/bozze?riga=1").cookie(sessione, messaggio))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(testo)))
                .andReturn()
                .getResponse()
                .getCookie(MessaggiSigillati.BISCOTTO));
    }

    private void nonLegge(Cookie sessione, Cookie messaggio) throws Exception {
        mvc.perform(get("/bozze?riga=1").cookie(sessione, messaggio))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Scritto."))));
    }

    /** Sessions that carry something for the next page. */
    private long conMessaggi() {
        return sql.sql("select count(*) from tecnico.sessione_attributes where attribute_name like '%FLASH_MAPS'")
                .query(Long.class)
                .single();
    }

    @Test
    void chi_torna_indietro_e_cambia_il_testo_scrive_un_altra_cosa() throws Exception {
        var biglietto = biglietto(anna);
        mvc.perform(scrive(biglietto).with(anna.entrato()).with(csrf())).andExpect(redirectedUrl("/bozze?riga=1"));
        var cambiato = "Il nucleo ha trovato un altro alloggio";
        for (var volta = 0; volta < 2; volta++) {
            mvc.perform(post("/quaderno")
                            .param("testo", cambiato)
                            .param("_modulo", biglietto)
                            .with(anna.entrato())
                            .with(csrf()))
                    .andExpect(redirectedUrl("/bozze?riga=2"));
        }
        mvc.perform(scrive(biglietto).with(anna.entrato()).with(csrf())).andExpect(redirectedUrl("/bozze?riga=1"));
        assertThat(quaderno.righe).hasValue(2);
    }

    @Test
    void dal_database_non_si_indovina_che_cosa_e_stato_scritto() throws Exception {
        mvc.perform(scrive(biglietto(anna)).with(anna.entrato()).with(csrf()));
        mvc.perform(scrive(biglietto(anna)).with(anna.entrato()).with(csrf()));
        assertThat(sql.sql(
                                "select impronta from tecnico.modulo where indirizzo = '/quaderno' order by preso_il desc limit 2")
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates();
    }

    @Test
    void quello_che_non_si_e_potuto_fare_si_puo_ripetere() throws Exception {
        quaderno.tentativi.set(0);
        var biglietto = biglietto(anna);
        for (var volta = 0; volta < 2; volta++) {
            mvc.perform(post("/quaderno")
                            .param("testo", NON_ADESSO)
                            .param("_modulo", biglietto)
                            .with(anna.entrato())
                            .with(csrf()))
                    .andExpect(redirectedUrl("/bozze"));
        }
        assertThat(quaderno.tentativi).hasValue(2);
    }

    @Test
    void due_clic_nello_stesso_istante_registrano_una_volta_sola() throws Exception {
        quaderno.attesa = new CountDownLatch(1);
        var biglietto = biglietto(anna);
        Callable<String> clic = () -> Objects.requireNonNull(
                mvc.perform(scrive(biglietto).with(anna.entrato()).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"));
        try (var mani = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicFatti = new ArrayList<Future<String>>();
            for (var volta = 0; volta < 6; volta++) {
                clicFatti.add(mani.submit(clic));
            }
            quaderno.attesa.countDown();
            for (var fatto : clicFatti) {
                assertThat(fatto.get(20, TimeUnit.SECONDS)).isEqualTo("/bozze?riga=1");
            }
        }
        assertThat(quaderno.righe).hasValue(1);
    }

    @Test
    void un_modulo_respinto_si_puo_inviare_di_nuovo() throws Exception {
        var biglietto = biglietto(anna);
        mvc.perform(post("/quaderno")
                        .param("_modulo", biglietto)
                        .with(anna.entrato())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(scrive(biglietto).with(anna.entrato()).with(csrf())).andExpect(redirectedUrl("/bozze?riga=1"));
    }

    @Test
    void quanto_scritto_a_sessione_scaduta_si_ritrova_dopo_l_accesso_e_si_salva() throws Exception {
        var bozza = bozza(scrive(biglietto(anna)).param("numeroFigli", "3").with(csrf()));
        mvc.perform(get(bozza)).andExpect(redirectedUrl("/login"));
        var pagina = mvc.perform(get(bozza).with(anna.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("non è andato perso niente")))
                .andExpect(content().string(containsString("affitto &amp; le bollette")))
                .andExpect(content().string(containsString("Numero figli")))
                .andExpect(content().string(containsString("action=\"/quaderno\"")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(scrive(primo(BIGLIETTO, pagina))
                        .param("_bozza", bozza.substring("/bozze/".length()))
                        .with(anna.entrato())
                        .with(csrf()))
                .andExpect(redirectedUrl("/bozze?riga=1"));
        mvc.perform(get(bozza).with(anna.entrato())).andExpect(status().isNotFound());
    }

    @Test
    void il_gettone_csrf_perso_non_perde_quanto_scritto() throws Exception {
        var bozza = bozza(scrive(biglietto(anna)).with(anna.entrato()));
        mvc.perform(get(bozza).with(anna.entrato())).andExpect(status().isOk());
        assertThat(quaderno.righe).hasValue(0);
    }

    @Test
    void una_bozza_si_puo_eliminare() throws Exception {
        var bozza = bozza(scrive(biglietto(anna)));
        mvc.perform(post(bozza + "/elimina").with(anna.entrato()).with(csrf())).andExpect(status().isSeeOther());
        mvc.perform(get(bozza).with(anna.entrato())).andExpect(status().isNotFound());
    }

    @Test
    void nessun_altro_apre_la_bozza() throws Exception {
        var bozza = bozza(scrive(biglietto(anna)));
        var collega = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        var altrove = prova.zona().operatore(Ruolo.ASSISTENTE_SOCIALE);
        for (var altro : List.of(collega, altrove)) {
            mvc.perform(get(bozza).with(altro.entrato())).andExpect(status().isNotFound());
            mvc.perform(post(bozza + "/elimina").with(altro.entrato()).with(csrf()));
        }
        mvc.perform(get(bozza).with(anna.entrato())).andExpect(status().isOk());
    }

    @Test
    void nel_database_la_bozza_non_si_legge_e_non_contiene_password() throws Exception {
        var bozza = bozza(scrive(biglietto(anna)).param("vecchiaPassword", "segreta"));
        var scritto = zona.in(
                () -> sql.sql("select contenuto from bozza").query(byte[].class).single());
        assertThat(new String(scritto, StandardCharsets.ISO_8859_1)).doesNotContain("affitto");
        mvc.perform(get(bozza).with(anna.entrato())).andExpect(content().string(not(containsString("segreta"))));
    }

    @Test
    void dopo_un_mese_la_bozza_e_dimenticata() throws Exception {
        var bozza = bozza(scrive(biglietto(anna)));
        orologio.avanti(Duration.ofDays(29));
        dimentica();
        mvc.perform(get(bozza).with(anna.entrato())).andExpect(status().isOk());
        orologio.avanti(Duration.ofDays(2));
        dimentica();
        mvc.perform(get(bozza).with(anna.entrato())).andExpect(status().isNotFound());
    }

    @Test
    void un_biglietto_falso_o_vecchio_non_conserva_niente() throws Exception {
        var vero = biglietto(anna);
        var alterato = vero.substring(0, vero.length() - 2) + (vero.endsWith("AA") ? "BB" : "AA");
        var diAltraZona = prova.zona().id() + vero.substring(vero.indexOf('.'));
        for (var falso : List.of(alterato, diAltraZona, "x", "", ".", zona.id() + ".")) {
            mvc.perform(scrive(falso).with(csrf())).andExpect(redirectedUrl("/login"));
        }
        orologio.avanti(Duration.ofHours(25));
        mvc.perform(scrive(vero).with(csrf())).andExpect(redirectedUrl("/login"));
        assertThat(zona.in(() ->
                        sql.sql("select count(*) from bozza").query(Long.class).single()))
                .isZero();
    }

    @Test
    void il_biglietto_di_un_altro_non_blocca_il_proprio_modulo() throws Exception {
        var collega = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        var biglietto = biglietto(collega);
        mvc.perform(scrive(biglietto).with(anna.entrato()).with(csrf())).andExpect(redirectedUrl("/bozze?riga=1"));
        mvc.perform(scrive(biglietto).with(collega.entrato()).with(csrf())).andExpect(redirectedUrl("/bozze?riga=2"));
    }

    private void dimentica() {
        ZonaCorrente.in(zona.id(), () -> {
            bozze.dimenticaVecchie();
            return zona;
        });
    }

    /** Sends a form that comes too late and says where its text is kept. */
    private String bozza(MockHttpServletRequestBuilder modulo) throws Exception {
        var dove = mvc.perform(modulo)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(dove).matches(BOZZA);
        return Objects.requireNonNull(dove);
    }

    private String biglietto(OperatoreDiProva chi) throws Exception {
        return primo(
                BIGLIETTO,
                mvc.perform(get("/password").with(chi.entrato()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private static String primo(Pattern cosa, String pagina) {
        var trovato = cosa.matcher(pagina);
        assertThat(trovato.find()).isTrue();
        return trovato.group(1);
    }

    private static MockHttpServletRequestBuilder scrive(String biglietto) {
        return post("/quaderno").param("testo", TESTO).param("_modulo", biglietto);
    }
}
