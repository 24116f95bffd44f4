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
import it.filo.nucleo.Cercabile;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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
        for (var trova : List.of("q=mar ross", "comune=047017", "dal=01/01/2018")) {
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
    void una_persona_si_trova_senza_accenti_e_apostrofi_e_in_qualunque_ordine() throws Exception {
        registra(contatto());
        zona.in(() -> sql.sql("""
                        update contatto set persona = 'D’Àngelo Niccolò (figlio di Sant''Andrea)'""").update());
        for (var trova : List.of("d'angelo niccolò", "niccolo dangelo", "D Angelo", "nicc", "figlio", "sant andrea")) {
            mvc.perform(get("/accesso/contatti").param("q", trova).with(urp.entrato()))
                    .andExpect(content().string(containsString("Àngelo")));
            mvc.perform(get("/cerca").param("q", trova).with(urp.entrato()))
                    .andExpect(content().string(containsString("Àngelo")));
        }
        for (var nonTrova : List.of("angelo", "dangelo maria", "'")) {
            mvc.perform(get("/accesso/contatti").param("q", nonTrova).with(urp.entrato()))
                    .andExpect(content().string(containsString("Nessun contatto con questa ricerca")));
        }
        for (var nome : List.of("D’Àngelo", "Dell'Anno-Rossi", "ʼAlì  José", "O‘Brien", "ŠČEPÁN")) {
            assertThat(zona.in(() -> sql.sql("select tecnico.cercabile(?)")
                            .param(nome)
                            .query(String.class)
                            .single()))
                    .isEqualTo(Cercabile.di(nome));
        }
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

    @Test
    void un_caf_accompagna_e_le_prestazioni_che_ha_gia_si_leggono_e_restano_cifrate() throws Exception {
        voci();
        mvc.perform(get("/accesso/contatti/nuovo").with(urp.entrato()))
                .andExpect(content().string(containsString("Pacco alimentare")))
                .andExpect(content().string(containsString("CAF ACLI")));
        var dove = registra(con("canale", "CAF")
                .param("intermediario", "CAF ACLI")
                .param("prestazioni", "Pacco alimentare", "Assistenza domiciliare")
                .param("altrePrestazioni", "Buono spesa della parrocchia"));
        mvc.perform(get(dove).with(urp.entrato()))
                .andExpect(content().string(containsString("CAF ACLI")))
                .andExpect(content().string(containsString("Pacco alimentare e Assistenza domiciliare")))
                .andExpect(content().string(containsString("Buono spesa della parrocchia")));
        var scritto = zona.in(() -> sql.sql("select prestazioni || altre_prestazioni from contatto")
                .query(byte[].class)
                .single());
        assertThat(new String(scritto, StandardCharsets.ISO_8859_1))
                .doesNotContain("Pacco")
                .doesNotContain("Buono");
        mvc.perform(con("canale", "CAF").with(urp.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"altroIntermediario-errore\"")));
        mvc.perform(con("prestazioni", "Inventata").with(urp.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"prestazioni-errore\"")));
        mvc.perform(con("intermediario", "CAF di un altro").with(urp.entrato()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(con("intermediario", "CAF ACLI")
                        .param("altroIntermediario", "Un altro")
                        .with(urp.entrato()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(con("altrePrestazioni", "a".repeat(501)).with(urp.entrato()))
                .andExpect(status().isUnprocessableContent());
        registra(con("altroIntermediario", "CAF di un'altra città"));
    }

    @Test
    void chi_l_ha_scritto_lo_corregge_in_giornata_e_resta_com_era() throws Exception {
        var dove = registra(contatto());
        mvc.perform(get(dove + "/correzione").with(urp.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"Rossi Maria\"")));
        correggi(urp, dove, 0, "Rossi Mara", "Non paga la luce").andExpect(status().isSeeOther());
        mvc.perform(get(dove).with(urp.entrato()))
                .andExpect(content().string(containsString("Contatto di Rossi Mara")))
                .andExpect(content().string(containsString("Persona: Rossi Maria")))
                .andExpect(content().string(containsString("Bisogno: Non riesco a pagare l&#39;affitto")));
        correggi(urp, dove, 0, "Rossi Marta", "Non paga il gas")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Non paga la luce")))
                .andExpect(content().string(containsString("Non paga il gas")));
        correggi(urp, dove, 1, "Rossi Mara", "Non paga la luce").andExpect(status().isSeeOther());
        assertThat(zona.in(() -> sql.sql("select count(*) from correzione_di_contatto")
                        .query(Long.class)
                        .single()))
                .isOne();
        assertThat(new String(
                        zona.in(() -> sql.sql("select prima from correzione_di_contatto")
                                .query(byte[].class)
                                .single()),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("affitto");
    }

    @Test
    void nessun_altro_e_nessun_altro_giorno() throws Exception {
        var dove = registra(contatto());
        var collega = zona.operatore(Ruolo.OPERATORE_ACCESSO, urp.chi().ente());
        for (var chi : List.of(collega, zona.operatore(Ruolo.AMMINISTRATIVA))) {
            correggi(chi, dove, 0, "Altri", "Altro").andExpect(status().isForbidden());
            mvc.perform(get(dove + "/correzione").with(chi.entrato())).andExpect(status().isForbidden());
        }
        correggi(zona.operatore(Ruolo.OPERATORE_ACCESSO), dove, 0, "Altri", "Altro")
                .andExpect(status().isNotFound());
        correggi(urp, dove, 0, "Rossi Maria", "  ").andExpect(status().isUnprocessableContent());
        correggi(urp, dove, 0, "Rossi Maria", "a".repeat(5000)).andExpect(status().isUnprocessableContent());
        mvc.perform(post(dove + "/correzione")
                        .param("data", LocalDate.now(clock).plusDays(1).toString())
                        .with(urp.entrato())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        zona.in(() -> sql.sql("update contatto set registrato_il = registrato_il - interval '1 day'")
                .update());
        correggi(urp, dove, 0, "Altri", "Altro").andExpect(status().isForbidden());
        mvc.perform(get(dove).with(urp.entrato())).andExpect(content().string(not(containsString("Correggi"))));
    }

    @Test
    void i_contatti_si_scaricano_con_la_stessa_ricerca() throws Exception {
        registra(contatto());
        registra(con("canale", "TELEFONO").param("altroIntermediario", "=CAF"));
        var righe = csv("/accesso/contatti.csv?canale=SPORTELLO", urp);
        assertThat(righe).hasSize(2);
        assertThat(righe.get(1)).contains("Rossi Maria").contains("affitto");
        assertThat(csv("/accesso/contatti.csv", zona.operatore(Ruolo.AMMINISTRATIVA)))
                .hasSize(3)
                .anyMatch(r -> r.contains("'=CAF"));
        assertThat(csv("/accesso/contatti.csv", zona.operatore(Ruolo.OPERATORE_ACCESSO)))
                .hasSize(1);
        mvc.perform(get("/accesso/contatti.csv")
                        .with(zona.operatore(Ruolo.ASSISTENTE_SOCIALE).entrato()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/accesso/contatti.csv?dal=boh").with(urp.entrato())).andExpect(status().isBadRequest());
        mvc.perform(get("/accesso/contatti?dal=02/01/2026&al=01/01/2026").with(urp.entrato()))
                .andExpect(status().isUnprocessableContent());
        assertThat(zona.in(() -> sql.sql("select count(*) from registro where azione = 'ESPORTAZIONE'")
                        .query(Long.class)
                        .single()))
                .isEqualTo(3);
    }

    @Test
    void i_conteggi_sono_le_somme_dei_contatti() throws Exception {
        zona.in(() -> sql.sql("""
                        insert into punto_di_accesso (zona_id, id, comune, tipo, nome, dal)
                        values (:zona, :zona, '047017', 'URP', 'URP Quarrata', date '2018-01-01')""").param("zona", zona.id().id()).update());
        var anno = LocalDate.now(clock).getYear() - 1;
        var attesi = 0;
        for (int mese = 1; mese <= 12; mese++) {
            for (int n = 0; n < mese % 3 + 1; n++) {
                registra(contatto(LocalDate.of(anno, mese, 10), "TELEFONO"));
                attesi++;
            }
        }
        zona.in(() -> sql.sql("update contatto set punto_id = ? where extract(month from data)::int % 2 = 0")
                .param(zona.id().id())
                .update());
        for (var chi : List.of(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER, Ruolo.DIRETTORE)) {
            var righe = csv("/accesso/contatti/conteggi.csv?anno=" + anno, zona.operatore(chi));
            assertThat(righe.stream()
                            .skip(1)
                            .mapToLong(r -> Long.parseLong(r.split(";")[5]))
                            .sum())
                    .isEqualTo(attesi);
            for (int trimestre = 1; trimestre <= 4; trimestre++) {
                var t = Integer.toString(trimestre);
                var nelTrimestre = righe.stream().filter(r -> r.split(";")[3].equals(t));
                assertThat(nelTrimestre
                                .mapToLong(r -> Long.parseLong(r.split(";")[5]))
                                .sum())
                        .isEqualTo(zona.in(() -> sql.sql(
                                        "select count(*) from contatto where extract(quarter from data)::text = ?")
                                .param(t)
                                .query(Long.class)
                                .single()));
            }
            mvc.perform(get("/accesso/contatti/conteggi?anno=" + anno)
                            .with(zona.operatore(chi).entrato()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("URP Quarrata")))
                    .andExpect(content().string(containsString("Altro luogo")))
                    .andExpect(content().string(containsString(">" + attesi + "<")));
        }
        mvc.perform(get("/accesso/contatti/conteggi?anno=1900")
                        .with(zona.operatore(Ruolo.DIRETTORE).entrato()))
                .andExpect(status().isUnprocessableContent());
        for (var altro : List.of(Ruolo.OPERATORE_ACCESSO, Ruolo.ASSISTENTE_SOCIALE, Ruolo.NUCLEO_DI_MONITORAGGIO)) {
            mvc.perform(get("/accesso/contatti/conteggi")
                            .with(zona.operatore(altro).entrato()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void l_amministratore_sceglie_le_voci_dello_sportello() throws Exception {
        var admin = zona.operatore(Ruolo.AMMINISTRATORE);
        mvc.perform(imposta("Pacco alimentare\n\n Mensa \nMensa", "CAF ACLI").with(admin.entrato()))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/amministrazione/sportello").with(admin.entrato()))
                .andExpect(content().string(containsString("Pacco alimentare\nMensa</textarea>")));
        mvc.perform(imposta("a".repeat(121), "").with(admin.entrato())).andExpect(status().isUnprocessableContent());
        mvc.perform(imposta(
                                "a\n".repeat(10)
                                        + String.join(
                                                "\n",
                                                IntStream.range(0, 41)
                                                        .mapToObj(Integer::toString)
                                                        .toList()),
                                "")
                        .with(admin.entrato()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/amministrazione/sportello").with(admin.entrato()).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(imposta("", "").with(urp.entrato())).andExpect(status().isForbidden());
        assertThat(zona.in(() -> sql.sql("select count(*) from voce_di_sportello")
                        .query(Long.class)
                        .single()))
                .isEqualTo(3);
    }

    private static MockHttpServletRequestBuilder imposta(String prestazioni, String intermediari) {
        return post("/amministrazione/sportello")
                .param("prestazioni", prestazioni)
                .param("intermediari", intermediari)
                .with(csrf());
    }

    private void voci() throws Exception {
        mvc.perform(imposta("Pacco alimentare\nAssistenza domiciliare", "CAF ACLI\nPatronato INCA")
                        .with(zona.operatore(Ruolo.AMMINISTRATORE).entrato()))
                .andExpect(status().isSeeOther());
    }

    private ResultActions correggi(OperatoreDiProva chi, String dove, int versione, String persona, String bisogno)
            throws Exception {
        return mvc.perform(post(dove + "/correzione")
                .param("versione", "" + versione)
                .param("data", LocalDate.now(clock).toString())
                .param("canale", "SPORTELLO")
                .param("persona", persona)
                .param("comune", "047017")
                .param("telefono", "0573 1")
                .param("bisogno", bisogno)
                .with(chi.entrato())
                .with(csrf()));
    }

    private List<String> csv(String indirizzo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(indirizzo).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .toList();
    }

    /** The usual contact with one field set otherwise, or added. */
    private MockHttpServletRequestBuilder con(String campo, String valore) {
        return campo.equals("canale")
                ? contatto(LocalDate.now(clock), valore)
                : contatto().param(campo, valore);
    }

    private MockHttpServletRequestBuilder contatto(LocalDate giorno, String canale) {
        return post("/accesso/contatti/nuovo")
                .param("data", giorno.toString())
                .param("canale", canale)
                .param("persona", "Rossi Maria " + giorno.getMonthValue())
                .param("comune", "047017")
                .param("bisogno", BISOGNO)
                .with(csrf());
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
