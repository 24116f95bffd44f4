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
import it.filo.cartella.CartellaId;
import it.filo.cartella.Cartelle;
import it.filo.cartella.Fatto;
import it.filo.cartella.Storia;
import it.filo.cartella.TipoEvento;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Sesso;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From the counter to the open case: domande registered, found again, decided. */
@ProvaWeb
class DomandeIT {

    private static final LocalDate NASCITA = LocalDate.of(1980, 3, 12);
    private static final String CODICE =
            CodiceFiscale.componi("Rossi", "Maria", NASCITA, Sesso.F, "G713").valore();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private Cartelle cartelle;

    @Autowired
    private Storia storia;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private ZonaDiProva zona;
    private OperatoreDiProva urp;
    private OperatoreDiProva amministrativa;
    private LocalDate oggi;

    @BeforeEach
    void uno_sportello_e_un_ufficio() {
        zona = prova.zona();
        comune(zona);
        urp = zona.operatore(Ruolo.OPERATORE_ACCESSO);
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        oggi = LocalDate.now(clock);
    }

    @Test
    void allo_sportello_si_registra_una_domanda_dopo_averla_ricontrollata() throws Exception {
        invia(urp, domanda("INPS-ADI-2026-0000001"), "controlla")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Controlla la domanda")))
                .andExpect(content().string(not(containsString("non ha la forma consueta"))))
                .andExpect(content().string(containsString("name=\"p1-parentela\" value=\"FIGLIO\"")));
        var dove = registra(urp, domanda("INPS-ADI-2026-0000001"));

        mvc.perform(get(dove).with(urp.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rossi Maria")))
                .andExpect(content().string(containsString("Rossi Luca")))
                .andExpect(content().string(containsString(CODICE)))
                .andExpect(content().string(not(containsString("Registra un esito"))));
        assertThat(conta("select count(*) from componente where parentela = 'FIGLIO' and dal = '" + oggi.minusDays(3)
                        + "'"))
                .isOne();
        assertThat(conta("select count(*) from esito_inps where stato = 'IN_LAVORAZIONE'"))
                .isOne();
        assertThat(conta("select count(*) from cartella")).isZero();
    }

    @Test
    void un_protocollo_insolito_avvisa_e_non_impedisce() throws Exception {
        invia(urp, domanda("12345"), "controlla")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("non ha la forma consueta")));
    }

    @Test
    void un_componente_si_aggiunge_e_si_toglie_senza_perdere_quanto_scritto() throws Exception {
        invia(urp, domanda("P1"), "aggiungi")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"p2-cognome\"")))
                .andExpect(content().string(containsString("value=\"Luca\"")))
                .andExpect(content().string(containsString("value=\"P1\"")));
        invia(urp, domanda("P1"), "togli:p1-")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("value=\"Luca\""))))
                .andExpect(content().string(containsString("value=\"Maria\"")));
    }

    @Test
    void un_codice_fiscale_col_carattere_di_controllo_sbagliato_non_si_puo_confermare() throws Exception {
        var sbagliato = CODICE.substring(0, 15) + (CODICE.endsWith("A") ? "B" : "A");
        invia(urp, con(domanda("P1"), "p0-codiceFiscale", sbagliato, "p0-confermo", "true"), "controlla")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("carattere")))
                .andExpect(content().string(containsString("value=\"" + sbagliato + "\"")));
    }

    @Test
    void una_semplice_differenza_dal_codice_fiscale_si_puo_confermare() throws Exception {
        var diversa = con(domanda("P1"), "p0-dataNascita", "13/03/1980");
        invia(urp, diversa, "controlla")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"p0-dataNascita-errore\"")))
                .andExpect(content().string(containsString("name=\"p0-confermo\"")));
        invia(urp, con(diversa, "p0-confermo", "true"), "controlla")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("è stato confermato che sono giusti")));
    }

    @Test
    void chi_esiste_gia_viene_offerto_e_non_creato_di_nuovo() throws Exception {
        registra(urp, domanda("P1"));
        var senzaCodice = con(domanda("P2"), "p0-codiceFiscale", "", "p1-codiceFiscale", "");
        var pagina = invia(urp, senzaCodice, "registra")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("usa questa persona")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(pagina).doesNotContain(CODICE).contains(CODICE.substring(11));
        var maria = persona("Maria");
        var luca = persona("Luca");
        var stesse = con(senzaCodice, "p0-persona", maria, "p1-persona", luca);
        invia(urp, stesse, "registra")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("È il nucleo già registrato a Quarrata")))
                .andExpect(content().string(not(containsString("con 2 componenti"))));
        invia(amministrativa, stesse, "registra")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("È il nucleo già registrato a Quarrata, con 2 componenti")));
        registra(urp, con(stesse, "nucleo", uno("select nucleo_id::text from domanda")));

        assertThat(conta("select count(*) from persona")).isEqualTo(2);
        assertThat(conta("select count(*) from nucleo")).isOne();
        assertThat(conta("select count(*) from componente")).isEqualTo(2);
        assertThat(conta("select count(*) from domanda")).isEqualTo(2);
        assertThat(conta("select count(*) from registro where azione = 'RICERCA' and sezione = 'NUCLEO'"))
                .isEqualTo(3);
    }

    @Test
    void si_puo_dire_che_e_un_altra_persona_ma_non_con_lo_stesso_codice_fiscale() throws Exception {
        registra(urp, domanda("P1"));
        var maria = persona("Maria");
        var altra = con(domanda("P2"), "p0-persona", "altra:" + maria, "p1-persona", "altra:" + persona("Luca"));
        invia(urp, altra, "registra")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Questo codice fiscale c&#39;è già")));
        registra(urp, con(altra, "p0-codiceFiscale", ""));
        assertThat(conta("select count(*) from persona")).isEqualTo(4);
    }

    @Test
    void l_id_di_una_persona_non_offerta_non_vale() throws Exception {
        registra(urp, domanda("P1"));
        var falsa = con(domanda("P2"), "p0-persona", persona("Luca"), "p1-persona", persona("Luca"));
        invia(urp, falsa, "registra").andExpect(status().isUnprocessableContent());
        assertThat(conta("select count(*) from domanda")).isOne();
    }

    @Test
    void lo_stesso_componente_due_volte_e_rifiutato() throws Exception {
        invia(
                        urp,
                        con(domanda("P1"), "p1-cognome", "Rossi", "p1-nome", "Maria", "p1-dataNascita", "12/03/1980"),
                        "controlla")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Rossi Maria è indicato due volte")));
    }

    @Test
    void chi_presenta_la_domanda_e_maggiorenne_quel_giorno() throws Exception {
        var diciottoAnni = oggi.minusYears(18);
        var senzaCodice = con(domanda("P1"), "p0-codiceFiscale", "");
        invia(
                        urp,
                        con(senzaCodice, "p0-dataNascita", breve(diciottoAnni.plusDays(2)), "data", breve(oggi)),
                        "controlla")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Richiedente: Controllare la data di nascita")));
        invia(urp, con(senzaCodice, "p0-dataNascita", breve(diciottoAnni), "data", breve(oggi)), "controlla")
                .andExpect(status().isOk());
    }

    private static String breve(LocalDate giorno) {
        return "%1$td/%1$tm/%1$tY".formatted(giorno);
    }

    @Test
    void date_future_misure_chiuse_e_protocolli_ripetuti_sono_rifiutati() throws Exception {
        var domani = oggi.plusDays(1);
        invia(urp, con(domanda("P1"), "data", "%1$td/%1$tm/%1$tY".formatted(domani)), "controlla")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"data-errore\"")));
        invia(urp, con(domanda("P1"), "misura", "REI"), "controlla")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"misura-errore\"")));
        var dove = registra(urp, domanda("P1"));
        invia(urp, con(domanda(" p1 "), "p0-cognome", "Bianchi", "p0-codiceFiscale", ""), "controlla")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"" + dove + "\"")));
    }

    @Test
    void l_accoglimento_apre_la_cartella_e_porta_all_assegnazione() throws Exception {
        var dove = registra(urp, domanda("P1"));
        mvc.perform(esito(dove, 0, "ACCOLTA", oggi.minusDays(1)).with(amministrativa.entrato()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/cartelle/" + uno("select id::text from cartella") + "/assegnazione"));
        assertThat(zona.in(() -> sql.sql("select tipo from evento order by id")
                        .query(String.class)
                        .list()))
                .containsExactly("DOMANDA_PRESENTATA", "ESITO_ACCOLTO", "CARTELLA_APERTA");
        assertThat(uno("""
                        select string_agg(autore, ', ' order by id) from evento
                        where tipo in ('DOMANDA_PRESENTATA', 'ESITO_ACCOLTO')"""))
                .isEqualTo(urp.chi().nominativo() + ", " + amministrativa.chi().nominativo());
        assertThat(conta("""
                        select count(*) from evento e join domanda d on d.registrata_il = e.registrato_il
                        where e.tipo = 'DOMANDA_PRESENTATA'""")).isOne();

        mvc.perform(esito(dove, versione(), "DECADUTA", oggi)
                        .param("motivo", "ISEE scaduto")
                        .with(amministrativa.entrato()))
                .andExpect(redirectedUrl(dove));
        assertThat(uno("select prima || ' ' || dopo from evento where tipo = 'ESITO_CAMBIATO'"))
                .isEqualTo("Accolta Decaduta");
        assertThat(conta("select count(*) from cartella where chiusa_il is null"))
                .isOne();
        mvc.perform(get(dove).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("la cartella resta aperta")));
    }

    @Test
    void una_seconda_domanda_accolta_a_cartella_aperta_non_fa_ripartire_l_analisi() throws Exception {
        var prima = registra(urp, domanda("P1"));
        mvc.perform(esito(prima, 0, "ACCOLTA", oggi.minusDays(2)).with(amministrativa.entrato()));
        var scadenza = uno("select scadenza_il::text from cartella");
        assertThat(scadenza).isEqualTo(oggi.minusDays(3).plusDays(120).toString());
        var rinnovo = registra(
                urp,
                con(
                        domanda("P2"),
                        "data",
                        "%1$td/%1$tm/%1$tY".formatted(oggi.minusDays(1)),
                        "p0-persona",
                        persona("Maria"),
                        "p1-persona",
                        persona("Luca"),
                        "nucleo",
                        uno("select nucleo_id::text from domanda")));
        mvc.perform(esito(rinnovo, 0, "ACCOLTA", oggi).with(amministrativa.entrato()))
                .andExpect(status().isSeeOther());

        assertThat(conta("select count(*) from cartella")).isOne();
        assertThat(uno("select scadenza_il::text from cartella")).isEqualTo(scadenza);
        assertThat(zona.in(() -> sql.sql("select tipo from evento order by id")
                        .query(String.class)
                        .list()))
                .containsExactly(
                        "DOMANDA_PRESENTATA", "ESITO_ACCOLTO", "CARTELLA_APERTA", "DOMANDA_RINNOVATA", "ESITO_ACCOLTO");
        zona.in(() -> {
            var cartella = cartelle.findById(CartellaId.valueOf(uno("select id::text from cartella")))
                    .orElseThrow();
            storia.accade(cartella, Fatto.di(TipoEvento.CLASSIFICATA, oggi), amministrativa.chi());
            storia.accade(cartella, Fatto.di(TipoEvento.ASSEGNATA, oggi), amministrativa.chi());
            storia.accade(cartella, Fatto.di(TipoEvento.MINI_EQUIPE_FISSATA, oggi), amministrativa.chi());
            storia.accade(cartella, Fatto.di(TipoEvento.ANALISI_CONCLUSA, oggi.minusDays(2)), amministrativa.chi());
            return cartella;
        });
        assertThat(conta("select count(*) from cartella where scadenza_termine = 'ANALISI'"))
                .isZero();
    }

    @Test
    void gli_esiti_vanno_solo_avanti() throws Exception {
        var dove = registra(urp, domanda("P1"));
        rifiutato(dove, 0, "ACCOLTA", oggi.minusDays(4), "è prima della domanda");
        rifiutato(dove, 0, "ACCOLTA", oggi.plusDays(1), "non può essere dopo oggi");
        rifiutato(dove, 0, "IN_LAVORAZIONE", oggi, "in lavorazione la domanda lo è già");
        mvc.perform(esito(dove, 0, "RESPINTA", oggi.minusDays(1)).with(amministrativa.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"motivo-errore\"")));
        mvc.perform(esito(dove, 0, "ACCOLTA", oggi.minusDays(1)).with(amministrativa.entrato()))
                .andExpect(status().isSeeOther());
        rifiutato(dove, versione(), "SOSPESA", oggi.minusDays(1), "in quel giorno c&#39;è già");
        rifiutato(dove, versione(), "SOSPESA", oggi.minusDays(2), "dopo c&#39;è già");
    }

    @Test
    void lo_stato_a_un_giorno_mostra_anche_il_motivo_di_allora() throws Exception {
        var dove = registra(urp, domanda("P1"));
        mvc.perform(esito(dove, 0, "RESPINTA", oggi.minusDays(1))
                        .param("motivo", "Manca la residenza")
                        .with(amministrativa.entrato()))
                .andExpect(status().isSeeOther());
        var al = "statoAl=%1$td/%1$tm/%1$tY".formatted(oggi);
        mvc.perform(get("/accesso/domande?" + al).with(amministrativa.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Respinta")));
        mvc.perform(get("/accesso/domande.csv?" + al).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Manca la residenza")));
    }

    @Test
    void il_nome_si_cerca_in_qualunque_ordine_senza_accenti_e_per_l_inizio_delle_parole() throws Exception {
        registra(urp, con(domanda("P1"), "p0-cognome", "D’Àngelo", "p0-nome", "Niccolò", "p0-codiceFiscale", ""));
        for (var scritto : List.of("D'Angelo Niccolò", "niccolo dangelo", "D Angelo", "nicc ang", "angelo")) {
            var trova = !List.of("nicc ang", "angelo").contains(scritto);
            for (var chi : List.of(urp, amministrativa)) {
                mvc.perform(get("/accesso/domande").param("q", scritto).with(chi.entrato()))
                        .andExpect(status().isOk())
                        .andExpect(content().string(trova ? containsString("Àngelo") : not(containsString("Àngelo"))));
            }
        }
        mvc.perform(get("/accesso/domande").param("q", "nicc dang").with(urp.entrato()))
                .andExpect(content().string(containsString("Àngelo")));
    }

    @Test
    void le_persone_di_una_domanda_senza_cartella_si_correggono_da_li() throws Exception {
        var dove = registra(urp, domanda("P1"));
        var persona = dove + "/persone/" + persona("Maria");
        mvc.perform(get(dove).with(amministrativa.entrato()))
                .andExpect(content().string(containsString(persona)));
        mvc.perform(get(dove).with(urp.entrato())).andExpect(content().string(not(containsString("/persone/"))));
        for (var altro :
                List.of(urp, zona.operatore(Ruolo.ASSISTENTE_SOCIALE), zona.operatore(Ruolo.PROGRAM_MANAGER))) {
            mvc.perform(get(persona).with(altro.entrato())).andExpect(status().isForbidden());
            mvc.perform(post(persona).with(altro.entrato()).with(csrf())).andExpect(status().isForbidden());
        }
        mvc.perform(get(dove + "/persone/" + UUID.randomUUID()).with(amministrativa.entrato()))
                .andExpect(status().isNotFound());
        mvc.perform(correzione(persona, "").with(amministrativa.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("0573 445566")));
        mvc.perform(correzione(persona, "Rossi").with(amministrativa.entrato()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(dove));
        mvc.perform(get(dove).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("0573 445566")));
        assertThat(conta("select count(*) from registro where dettaglio = 'correzione dei dati di una persona'"))
                .isOne();
        mvc.perform(esito(dove, 0, "ACCOLTA", oggi).with(amministrativa.entrato()));
        mvc.perform(get(persona).with(amministrativa.entrato())).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder correzione(String persona, String cognome) {
        return post(persona)
                .param("versione", "" + conta("select versione from persona where nome = 'Maria'"))
                .param("cognome", cognome)
                .param("nome", "Maria")
                .param("sesso", "F")
                .param("dataNascita", "12/03/1980")
                .param("luogoNascita", "Pistoia")
                .param("codiceFiscale", CODICE)
                .param("telefono", "0573 445566")
                .with(csrf());
    }

    @Test
    void due_esiti_insieme_mostrano_tutti_e_due_i_testi() throws Exception {
        var dove = registra(urp, domanda("P1"));
        mvc.perform(esito(dove, 0, "ACCOLTA", oggi.minusDays(1)).with(amministrativa.entrato()));
        mvc.perform(esito(dove, 0, "RESPINTA", oggi)
                        .param("motivo", "Manca la residenza")
                        .with(amministrativa.entrato()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Manca la residenza")))
                .andExpect(content().string(containsString("Accolta")));
    }

    @Test
    void ciascuno_vede_le_domande_che_puo() throws Exception {
        var dove = registra(urp, con(domanda("P1"), "protocollo", "P1"));
        var altroEnte = zona.operatore(Ruolo.OPERATORE_ACCESSO);
        var altraZona = prova.zona();
        comune(altraZona);
        for (var chi : List.of(altroEnte, altraZona.operatore(Ruolo.AMMINISTRATIVA))) {
            mvc.perform(get(dove).with(chi.entrato())).andExpect(status().isNotFound());
            mvc.perform(get("/accesso/domande").with(chi.entrato()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Rossi Maria"))));
            mvc.perform(get("/accesso/domande.csv").with(chi.entrato()))
                    .andExpect(content().string(not(containsString("Rossi"))));
        }
        for (var ruolo : List.of(Ruolo.AMMINISTRATIVA, Ruolo.ASSISTENTE_SOCIALE, Ruolo.PROGRAM_MANAGER)) {
            var chi = zona.operatore(ruolo);
            mvc.perform(get("/accesso/domande").with(chi.entrato()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Rossi Maria")));
            mvc.perform(get(dove).with(chi.entrato())).andExpect(status().isOk());
        }
        var assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        mvc.perform(get(dove).with(assistente.entrato()))
                .andExpect(content().string(not(containsString("Rossi Luca"))))
                .andExpect(content().string(not(containsString(CODICE))));
        mvc.perform(esito(dove, 0, "ACCOLTA", oggi).with(assistente.entrato())).andExpect(status().isForbidden());
        mvc.perform(esito(dove, 0, "ACCOLTA", oggi).with(urp.entrato())).andExpect(status().isForbidden());
        mvc.perform(get("/accesso/domande/nuova").with(assistente.entrato())).andExpect(status().isForbidden());
        mvc.perform(get("/accesso/domande")
                        .with(zona.operatore(Ruolo.CONSULENTE_CPI).entrato()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/accesso/domande/riepilogo").with(urp.entrato())).andExpect(status().isForbidden());
    }

    @Test
    void isee_e_importi_si_vedono_solo_in_ufficio() throws Exception {
        var dove = registra(amministrativa, con(domanda("P1"), "isee", "5.432,10"));
        mvc.perform(esito(dove, 0, "ACCOLTA", oggi).param("importo", "480,50").with(amministrativa.entrato()))
                .andExpect(status().isSeeOther());
        mvc.perform(get(dove).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("5.432,10")))
                .andExpect(content().string(containsString("480,50")));
        mvc.perform(get(dove).with(zona.operatore(Ruolo.ASSISTENTE_SOCIALE).entrato()))
                .andExpect(content().string(not(containsString("5.432,10"))))
                .andExpect(content().string(not(containsString("480,50"))));
        registra(urp, con(altra("P2"), "isee", "1.000,00"));
        assertThat(conta("select count(*) from domanda where isee is not null")).isOne();
    }

    @Test
    void il_registro_si_filtra_e_si_sfoglia() throws Exception {
        registra(urp, domanda("INPS-ADI-2026-0000001"));
        for (var pari : List.of(
                "q=rossi",
                "q=ROSSI M",
                "q=" + CODICE,
                "q=inps-adi-2026",
                "stato=IN_LAVORAZIONE",
                "misura=ADI",
                "comune=047017",
                "dal=01/01/2020")) {
            mvc.perform(get("/accesso/domande?" + pari).with(amministrativa.entrato()))
                    .andExpect(content().string(containsString("Rossi Maria")));
        }
        for (var dispari : List.of("q=verdi", "stato=ACCOLTA", "misura=REI", "comune=047014", "al=01/01/2020")) {
            mvc.perform(get("/accesso/domande?" + dispari).with(amministrativa.entrato()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Nessuna domanda")));
        }
        mvc.perform(get("/accesso/domande?dal=ieri").with(amministrativa.entrato()))
                .andExpect(status().isUnprocessableContent());
        zona.in(() -> sql.sql("""
                        insert into domanda (zona_id, id, protocollo, misura, data_domanda, nucleo_id, richiedente_id, comune, stato, ente_id, registrata_il)
                        select zona_id, gen_random_uuid(), 'X' || n, misura, data_domanda, nucleo_id, richiedente_id, comune, stato, ente_id, registrata_il
                        from domanda, generate_series(1, 30) n""").update());
        var prima = mvc.perform(get("/accesso/domande?misura=ADI").with(amministrativa.entrato()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(righe(prima)).isEqualTo(25);
        var altre =
                prima.replaceAll("(?s).*href=\"([^\"]*dopo=[^\"]*)\".*", "$1").replace("&amp;", "&");
        var seconda = mvc.perform(get(altre).with(amministrativa.entrato()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(righe(seconda)).isEqualTo(6);
        var csv = mvc.perform(get("/accesso/domande.csv?misura=ADI").with(amministrativa.entrato()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFprotocollo;misura;data_domanda").contains(CODICE);
        assertThat(csv.lines()).hasSize(32);
        assertThat(conta("select count(*) from registro where azione = 'ESPORTAZIONE'"))
                .isOne();
        assertThat(conta("select count(*) from registro where azione = 'RICERCA' and sezione = 'DOMANDA'"))
                .isEqualTo(5);
    }

    @Test
    void nel_file_niente_e_una_formula() throws Exception {
        registra(urp, con(domanda("=1+1"), "p0-codiceFiscale", ""));
        mvc.perform(get("/accesso/domande.csv").with(amministrativa.entrato()))
                .andExpect(content().string(containsString("'=1+1;")));
    }

    @Test
    void il_riepilogo_conta_lo_stato_di_quel_giorno() throws Exception {
        var dove = registra(urp, domanda("P1"));
        mvc.perform(esito(dove, 0, "ACCOLTA", oggi).with(amministrativa.entrato()));
        mvc.perform(get("/accesso/domande/riepilogo").with(amministrativa.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Accolta")))
                .andExpect(content().string(not(containsString("In lavorazione"))));
        mvc.perform(get("/accesso/domande/riepilogo?al=" + oggi.minusDays(1)).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("In lavorazione")))
                .andExpect(content().string(containsString("100,0")));
        mvc.perform(get("/accesso/domande/riepilogo?al=" + oggi.minusDays(9)).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Nessuna domanda")));
    }

    @Test
    void un_numero_del_riepilogo_apre_le_domande_nello_stato_di_quel_giorno() throws Exception {
        var dove = registra(urp, domanda("P1"));
        mvc.perform(esito(dove, 0, "ACCOLTA", oggi).with(amministrativa.entrato()));
        var ieri = "%1$td/%1$tm/%1$tY".formatted(oggi.minusDays(1));
        mvc.perform(get("/accesso/domande/riepilogo")
                        .param("al", ieri)
                        .param("misura", "ADI")
                        .with(amministrativa.entrato()))
                .andExpect(content()
                        .string(containsString(
                                "/accesso/domande?misura=ADI&amp;comune=047017&amp;stato=IN_LAVORAZIONE&amp;statoAl="
                                        + ieri)));
        for (var caso : Map.of("IN_LAVORAZIONE", true, "ACCOLTA", false).entrySet()) {
            var riga = containsString("Rossi Maria");
            mvc.perform(get("/accesso/domande")
                            .param("stato", caso.getKey())
                            .param("statoAl", ieri)
                            .with(amministrativa.entrato()))
                    .andExpect(content().string(caso.getValue() ? riga : not(riga)));
        }
        mvc.perform(get("/accesso/domande/riepilogo.csv?al=" + ieri).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Quarrata;1;100,0;1;100,0")));
        var direttore = zona.operatore(Ruolo.DIRETTORE);
        mvc.perform(get("/accesso/domande/riepilogo").with(direttore.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("comune=047017"))));
        mvc.perform(get("/accesso/domande").with(direttore.entrato())).andExpect(status().isForbidden());
    }

    @Test
    void i_totali_dichiarati_si_scrivono_come_sono_stampati_e_si_tolgono() throws Exception {
        registra(urp, domanda("P1"));
        var al = "%1$td/%1$tm/%1$tY".formatted(oggi);
        dichiara(al, 0, "comune-047017", "due", "fonte", "Elenco INPS")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"due\"")))
                .andExpect(content().string(containsString("Scrivere il totale di Quarrata in cifre")));
        dichiara(al, 0, "comune-047017", "2")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("dove sono stampati i totali")));
        dichiara(al, 0, "comune-047017", "2", "zona", "1.900", "fonte", "Elenco INPS")
                .andExpect(redirectedUrl("/accesso/domande/riepilogo?misura=ADI&al=" + al));
        mvc.perform(get("/accesso/domande/riepilogo.csv")
                        .param("al", al)
                        .param("misura", "ADI")
                        .with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Quarrata;1;100,0;1;100,0;2;-1")))
                .andExpect(content().string(containsString("Tutta la zona;1;100,0;1;100,0;1900;-1899")));
        dichiara(al, 0, "comune-047017", "3", "zona", "1900", "fonte", "Elenco INPS")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Tieni la mia")));
        dichiara(al, 1, "fonte", "Elenco INPS")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Scrivere almeno un totale")));
        dichiara(al, 1, "azione", "togli").andExpect(status().isSeeOther());
        assertThat(conta("select count(*) from dichiarazione_totali")).isZero();
        mvc.perform(get("/accesso/domande/riepilogo/dichiarati?al=&misura=ADI")
                        .with(zona.operatore(Ruolo.DIRETTORE).entrato()))
                .andExpect(status().isForbidden());
    }

    private ResultActions dichiara(String al, int letta, String... campi) throws Exception {
        var modulo = post("/accesso/domande/riepilogo/dichiarati")
                .param("al", al)
                .param("misura", "ADI")
                .param("versione", Integer.toString(letta));
        for (int n = 0; n < campi.length; n += 2) {
            modulo.param(campi[n], campi[n + 1]);
        }
        return mvc.perform(modulo.with(amministrativa.entrato()).with(csrf()));
    }

    private ResultActions invia(OperatoreDiProva chi, Map<String, String> campi, String azione) throws Exception {
        var modulo = post("/accesso/domande/nuova").param("azione", azione).param("riga", "0", "1");
        campi.forEach(modulo::param);
        return mvc.perform(modulo.with(chi.entrato()).with(csrf()));
    }

    private String registra(OperatoreDiProva chi, Map<String, String> campi) throws Exception {
        return Objects.requireNonNull(invia(chi, campi, "registra")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private MockHttpServletRequestBuilder esito(String dove, int versione, String stato, LocalDate il) {
        return post(dove + "/esito")
                .param("versione", "" + versione)
                .param("stato", stato)
                .param("dataEsito", "%1$td/%1$tm/%1$tY".formatted(il))
                .with(csrf());
    }

    private void rifiutato(String dove, int versione, String stato, LocalDate il, String perche) throws Exception {
        mvc.perform(esito(dove, versione, stato, il).param("motivo", "m").with(amministrativa.entrato()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(perche)));
    }

    private Map<String, String> domanda(String protocollo) {
        var campi = new LinkedHashMap<String, String>();
        campi.put("data", "%1$td/%1$tm/%1$tY".formatted(oggi.minusDays(3)));
        campi.put("misura", "ADI");
        campi.put("protocollo", protocollo);
        campi.put("comune", "047017");
        persona(campi, "p0-", "Maria", "F", "12/03/1980", CODICE);
        persona(campi, "p1-", "Luca", "M", "01/02/2012", "");
        campi.put("p1-parentela", "FIGLIO");
        return campi;
    }

    private Map<String, String> altra(String protocollo) {
        return con(domanda(protocollo), "p0-cognome", "Verdi", "p0-codiceFiscale", "", "p1-cognome", "Verdi");
    }

    private static void persona(
            Map<String, String> campi, String prefisso, String nome, String sesso, String nascita, String codice) {
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

    private void comune(ZonaDiProva dove) {
        dove.in(() -> sql.sql("""
                        insert into comune (zona_id, istat, nome, catastale, cap, residenti)
                        values (?, '047017', 'Quarrata', 'H109', '51039', 26000), (?, '047014', 'Pistoia', 'G713', '51100', 90000)""").params(dove.id().id(), dove.id().id()).update());
    }

    private String persona(String nome) {
        return uno("select id::text from persona where nome = '" + nome + "'");
    }

    private String uno(String select) {
        return zona.in(() -> sql.sql(select).query(String.class).single());
    }

    private int versione() {
        return (int) conta("select versione from domanda");
    }

    private long conta(String select) {
        return zona.in(() -> sql.sql(select).query(Long.class).single());
    }

    private static int righe(String pagina) {
        return pagina.split("data-etichetta=\"Protocollo\"", -1).length - 1;
    }
}
