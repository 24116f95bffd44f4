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
import it.filo.base.Ids;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Sesso;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A counter neither reads nor changes a household that others registered, whatever it types. */
@ProvaWeb
class SportelloIT {

    private static final LocalDate NASCITA = LocalDate.of(1980, 3, 12);
    private static final String CODICE =
            CodiceFiscale.componi("Rossi", "Maria", NASCITA, Sesso.F, "G713").valore();
    private static final String CODICE_DI_LUCA = CodiceFiscale.componi(
                    "Rossi", "Luca", LocalDate.of(2012, 2, 1), Sesso.M, "G713")
            .valore();

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
    private OperatoreDiProva amministrativa;
    private LocalDate oggi;

    @BeforeEach
    void un_nucleo_registrato_da_un_altro_ente() throws Exception {
        zona = prova.zona();
        zona.in(() -> sql.sql("""
                        insert into comune (zona_id, istat, nome, catastale, cap, residenti)
                        values (?, '047017', 'Quarrata', 'H109', '51039', 26000)""").param(zona.id().id()).update());
        urp = zona.operatore(Ruolo.OPERATORE_ACCESSO);
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        oggi = LocalDate.now(clock);
        var campi = modulo("P1");
        persona(campi, 0, "Maria", "F", "12/03/1980", CODICE);
        persona(campi, 1, "Luca", "M", "01/02/2012", CODICE_DI_LUCA);
        registra(zona.operatore(Ruolo.OPERATORE_ACCESSO), campi, "0", "1");
    }

    @Test
    void con_la_stessa_data_lo_sportello_legge_solo_chi_ha_indicato() throws Exception {
        var dove = registra(urp, diMaria("P2"), "0");
        mvc.perform(get(dove).with(urp.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Persone indicate nella domanda")))
                .andExpect(content().string(containsString("12/03/1980")))
                .andExpect(content().string(not(containsString("Rossi Luca"))))
                .andExpect(content().string(not(containsString(CODICE_DI_LUCA))))
                .andExpect(content().string(not(containsString(CODICE))));
        mvc.perform(get("/accesso/domande.csv").with(urp.entrato()))
                .andExpect(content().string(containsString("Rossi")))
                .andExpect(content().string(not(containsString(CODICE))));
        mvc.perform(get("/accesso/domande").param("q", CODICE).with(urp.entrato()))
                .andExpect(content().string(not(containsString("Rossi Maria"))));
        mvc.perform(get(dove).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Rossi Luca")))
                .andExpect(content().string(containsString(CODICE_DI_LUCA)));
    }

    @Test
    void anche_di_prima_lo_sportello_legge_solo_chi_puo_avere_indicato() throws Exception {
        var dove = registra(urp, diMaria("P2"), "0");
        zona.in(() -> sql.sql("delete from domanda_persona").update());
        zona.in(() -> sql.sql("call tecnico.indica_persone()").update());
        mvc.perform(get(dove).with(urp.entrato()))
                .andExpect(content().string(containsString("12/03/1980")))
                .andExpect(content().string(not(containsString("Rossi Luca"))))
                .andExpect(content().string(not(containsString(CODICE))));
        assertThat(uno("""
                select string_agg(p.nome || ' ' || p.codice_fiscale, ', ' order by p.posizione)
                from domanda_persona p join domanda d on d.id = p.domanda_id where d.protocollo = 'P1'""")).isEqualTo("Maria " + CODICE + ", Luca " + CODICE_DI_LUCA);
    }

    @Test
    void di_un_nucleo_seguito_lo_sportello_propone_soltanto() throws Exception {
        apreLaCartella();
        var campi = con(diMaria("P2"), "p0-telefono", "333 1234567", "p0-cittadinanza", "italiana");
        persona(campi, 1, "Anna", "F", "05/05/2015", "");
        campi.put("p1-parentela", "FIGLIO");
        var dove = registra(urp, campi, "0", "1");
        assertThat(uno("select count(*)::text from componente")).isEqualTo("2");
        assertThat(uno("select count(*)::text from persona where telefono is not null or cittadinanza is not null"))
                .isEqualTo("0");
        assertThat(uno("""
                select count(*)::text from registro
                where cartella_id is not null and operatore_id = '%s' and azione = 'MODIFICA'
                """.formatted(urp.chi().id().id()))).isEqualTo("1");
        mvc.perform(get(dove).with(urp.entrato()))
                .andExpect(content().string(containsString("Rossi Anna")))
                .andExpect(content().string(not(containsString("Da valutare"))));

        var assistente = segue();
        for (var chi : new OperatoreDiProva[] {amministrativa, assistente}) {
            mvc.perform(get(cartella() + "/nucleo").with(chi.entrato()))
                    .andExpect(content().string(containsString("href=\"" + dove + "\"")));
            mvc.perform(get(dove).with(chi.entrato()))
                    .andExpect(content().string(containsString("Aggiungi al nucleo")))
                    .andExpect(content().string(containsString("Aggiorna i recapiti")))
                    .andExpect(content().string(containsString("333 1234567")));
        }
        for (var chi : new OperatoreDiProva[] {urp, zona.operatore(Ruolo.ASSISTENTE_SOCIALE)}) {
            mvc.perform(decide(dove, 1, "accogli", chi)).andExpect(status().isForbidden());
        }
        mvc.perform(decide(dove, 1, "accogli", assistente)).andExpect(redirectedUrl(dove));
        mvc.perform(decide(dove, 0, "accogli", amministrativa)).andExpect(redirectedUrl(dove));
        assertThat(uno("select count(*)::text from componente")).isEqualTo("3");
        assertThat(uno("select telefono || ' ' || cittadinanza from persona where nome = 'Maria'"))
                .isEqualTo("333 1234567 italiana");
        assertThat(uno("select count(*)::text from evento where tipo = 'NUCLEO_CAMBIATO'"))
                .isEqualTo("1");
        assertThat(uno("select count(*)::text from registro where dettaglio = 'composizione del nucleo'"))
                .isEqualTo("1");
        mvc.perform(decide(dove, 1, "lascia", amministrativa)).andExpect(redirectedUrl(dove));
        assertThat(uno("select string_agg(proposta, ',') from domanda_persona")).isEqualTo("ACCOLTA,ACCOLTA");
        mvc.perform(get(dove).with(amministrativa.entrato()))
                .andExpect(content().string(not(containsString("Da valutare"))));
    }

    @Test
    void di_un_protocollo_preso_altrove_non_si_dice_che_c_e() throws Exception {
        var campi = modulo("P1");
        persona(campi, 0, "Ugo", "M", "01/01/1970", "");
        var invio = post("/accesso/domande/nuova").param("azione", "registra").param("riga", "0");
        campi.forEach(invio::param);
        mvc.perform(invio.with(urp.entrato()).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("non si può registrare qui")))
                .andExpect(content().string(not(containsString("c&#39;è già"))));
    }

    @Test
    void una_proposta_si_puo_lasciare() throws Exception {
        apreLaCartella();
        var dove = registra(urp, con(diMaria("P2"), "p0-telefono", "333 1234567"), "0");
        mvc.perform(decide(dove, 0, "", amministrativa)).andExpect(status().isNotFound());
        mvc.perform(decide(dove, 0, "lascia", amministrativa)).andExpect(redirectedUrl(dove));
        assertThat(uno("select count(*)::text from persona where telefono is not null"))
                .isEqualTo("0");
        assertThat(uno("select string_agg(proposta, ',') from domanda_persona")).isEqualTo("LASCIATA");
    }

    private MockHttpServletRequestBuilder decide(String dove, int quale, String decisione, OperatoreDiProva chi) {
        var id = uno("""
                select p.id::text from domanda_persona p join domanda d on d.id = p.domanda_id
                where d.protocollo = 'P2' and p.posizione = """ + quale);
        return post(dove + "/proposte/" + id)
                .param("decisione", decisione)
                .with(chi.entrato())
                .with(csrf());
    }

    private void apreLaCartella() throws Exception {
        mvc.perform(post("/accesso/domande/" + uno("select id::text from domanda") + "/esito")
                        .param("versione", "0")
                        .param("stato", "ACCOLTA")
                        .param("dataEsito", "%1$td/%1$tm/%1$tY".formatted(oggi.minusDays(1)))
                        .with(amministrativa.entrato())
                        .with(csrf()))
                .andExpect(status().isSeeOther());
    }

    private OperatoreDiProva segue() {
        var chi = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        zona.in(() -> sql.sql("""
                        insert into incarico (zona_id, id, cartella_id, operatore_id, funzione, dal)
                        select zona_id, ?, id, ?, 'CASE_MANAGER', ? from cartella""")
                .params(Ids.nuovo(), chi.chi().id().id(), oggi.minusDays(1))
                .update());
        return chi;
    }

    private String cartella() {
        return "/cartelle/" + uno("select id::text from cartella");
    }

    /** Name and birth date of a person known elsewhere, on the day of the other domanda. */
    private Map<String, String> diMaria(String protocollo) {
        var campi = modulo(protocollo);
        persona(campi, 0, "Maria", "F", "12/03/1980", "");
        campi.put("p0-persona", uno("select id::text from persona where nome = 'Maria'"));
        campi.put("nucleo", uno("select nucleo_id::text from domanda where protocollo = 'P1'"));
        return campi;
    }

    private Map<String, String> modulo(String protocollo) {
        var campi = new LinkedHashMap<String, String>();
        campi.put("data", "%1$td/%1$tm/%1$tY".formatted(oggi.minusDays(3)));
        campi.put("misura", "ADI");
        campi.put("protocollo", protocollo);
        campi.put("comune", "047017");
        campi.put("p1-parentela", "FIGLIO");
        return campi;
    }

    private static void persona(
            Map<String, String> campi, int riga, String nome, String sesso, String nascita, String codice) {
        var prefisso = "p" + riga + "-";
        campi.put(prefisso + "cognome", "Rossi");
        campi.put(prefisso + "nome", nome);
        campi.put(prefisso + "sesso", sesso);
        campi.put(prefisso + "dataNascita", nascita);
        campi.put(prefisso + "luogoNascita", "Pistoia");
        campi.put(prefisso + "codiceFiscale", codice);
    }

    private static Map<String, String> con(Map<String, String> campi, String... altri) {
        var nuovi = new LinkedHashMap<>(campi);
        for (int i = 0; i < altri.length; i += 2) {
            nuovi.put(altri[i], altri[i + 1]);
        }
        return nuovi;
    }

    private String registra(OperatoreDiProva chi, Map<String, String> campi, String... righe) throws Exception {
        var modulo = post("/accesso/domande/nuova").param("azione", "registra").param("riga", righe);
        campi.forEach(modulo::param);
        return Objects.requireNonNull(mvc.perform(modulo.with(chi.entrato()).with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private String uno(String select) {
        return zona.in(() -> sql.sql(select).query(String.class).single());
    }
}
