package it.filo.cartella.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What is told of a household: of whom, what was written wrong, what is asked of whom, and where one goes on. */
@ProvaWeb
class ParoleDelNucleoIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Formati formati;

    @Autowired
    private Clock clock;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva assistente;
    private CartellaId rossi;
    private CartellaId bini;
    private String nucleo;
    private LocalDate oggi;

    @BeforeEach
    void due_nuclei_della_stessa_assistente() {
        oggi = LocalDate.now(clock);
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        var program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        rossi = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, rossi, assistente, amministrativa, program);
        casi.figlio(zona, rossi, "Rossi", "Luca", LocalDate.of(2000, 1, 1));
        bini = casi.accolta(zona, "Bini", amministrativa);
        casi.assegnata(zona, bini, assistente, amministrativa, program);
        nucleo = "/cartelle/" + rossi + "/nucleo";
        zona.in(() -> sql.sql("""
                        insert into comune (zona_id, istat, nome, catastale, cap, residenti)
                        values (?, '047014', 'Pistoia', 'G713', '51100', 90000)""").param(zona.id().id()).update());
    }

    @Test
    void la_storia_dice_chi_esce_e_di_chi_si_correggono_le_date() throws Exception {
        var luca = componente("Luca");
        assertThat(esito(manda(
                        "/nucleo/componenti/" + luca + "/uscita",
                        "ultimo",
                        formati.breve(oggi.minusDays(1)),
                        "motivo",
                        "STRUTTURA")))
                .contains("Rossi Luca", formati.al(oggi.minusDays(1)), "accoglienza in una struttura");
        assertThat(pagina("/cartelle/" + rossi, assistente))
                .contains("Rossi Luca. Esce un componente: Accoglienza in una struttura residenziale");
        manda(
                        "/nucleo/componenti/" + luca + "/date",
                        "versione",
                        uno("select versione::text from componente where id = '" + luca + "'"),
                        "dal",
                        formati.breve(oggi.minusYears(1)),
                        "al",
                        formati.breve(oggi.minusDays(2)),
                        "motivo",
                        "Stato di famiglia")
                .andExpect(status().isSeeOther());
        assertThat(pagina("/cartelle/" + rossi, assistente))
                .contains("Rossi Luca. Prima: Figlio o figlia dal", "Ora: Figlio o figlia dal");
    }

    @Test
    void un_indirizzo_scritto_male_si_corregge_e_non_resta_come_un_trasloco() throws Exception {
        indirizzo("TRASLOCO", 0, "Via Lunga 2", oggi.minusDays(5)).andExpect(redirectedUrl(nucleo));
        assertThat(pagina(nucleo, assistente)).contains("Scritto " + formati.il(oggi), "Abita lì");
        var rifiutato = indirizzo("TRASLOCO", 1, "Via Lunga 22", oggi.minusDays(8))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(rifiutato).contains("scegliere «Era scritto male»");
        assertThat(esito(indirizzo("CORREZIONE", 1, "Via Lunga 22", oggi.minusDays(8))))
                .contains("Indirizzo corretto");
        assertThat(uno("select indirizzo from nucleo where indirizzo like 'Via Lunga%'"))
                .isEqualTo("Via Lunga 22");
        assertThat(uno("select count(*) || ' ' || min(fino_al) from indirizzo_precedente"))
                .isEqualTo("1 " + oggi.minusDays(9));
        assertThat(pagina("/cartelle/" + rossi, assistente))
                .contains("Indirizzo del nucleo corretto", "Ora: Abita a Pistoia dal");
        indirizzo("CORREZIONE", 2, "Via Lunga 22", oggi.minusDays(8)).andExpect(status().isUnprocessableContent());
        indirizzo("CORREZIONE", 2, "Via Lunga 22", oggi.plusDays(1)).andExpect(status().isUnprocessableContent());
        // The day alone is a change too: who has the page of before is told.
        indirizzo("CORREZIONE", 2, "Via Lunga 22", oggi.minusDays(7)).andExpect(redirectedUrl(nucleo));
        indirizzo("CORREZIONE", 2, "Via Lunga 22", oggi.minusDays(6)).andExpect(status().isConflict());
    }

    @Test
    void se_il_richiedente_muore_o_se_ne_va_la_pagina_dice_che_cosa_fare() throws Exception {
        assertThat(pagina(nucleo, assistente))
                .contains("Se il richiedente muore o se ne va", "/cartelle/" + rossi + "/chiusura");
        assertThat(pagina(nucleo, amministrativa)).contains("/accesso/domande/nuova");
    }

    @Test
    void chi_divide_il_nucleo_legge_chi_forma_quello_nuovo() throws Exception {
        assertThat(esito(manda(
                        "/nucleo/divisione",
                        "chi",
                        componente("Luca"),
                        "dal",
                        formati.breve(oggi),
                        "motivo",
                        "NUOVO_NUCLEO",
                        "comune",
                        "047014")))
                .contains("Rossi Luca forma un nucleo proprio");
    }

    @Test
    void annullata_l_unione_la_richiesta_torna_fra_quelle_da_guardare() throws Exception {
        manda("/nucleo/unione/richiesta", "testo", "Vivono con i Bini").andExpect(status().isSeeOther());
        assertThat(pagina("/", amministrativa)).contains("Nucleo di Rossi Anna: forse è uno solo");
        casi.chiusa(zona, bini, assistente, "Nucleo unito a un altro");
        mvc.perform(post(unione(rossi, bini))
                        .param("verso", "QUI")
                        .param("dal", formati.breve(oggi))
                        .param("motivo", "CONVIVENZA")
                        .param("parentela-" + componente("Anna", bini), "CONIUGE")
                        .with(csrf())
                        .with(amministrativa.entrato()))
                .andExpect(status().isSeeOther());
        assertThat(pagina("/", amministrativa)).doesNotContain("forse è uno solo");
        mvc.perform(post(nucleo + "/unione/annulla")
                        .param("unione", uno("select id::text from unione"))
                        .with(csrf())
                        .with(amministrativa.entrato()))
                .andExpect(status().isSeeOther());
        assertThat(pagina("/", amministrativa)).contains("Nucleo di Rossi Anna: forse è uno solo");
    }

    @Test
    void chi_e_in_due_nuclei_e_in_oggi_di_chi_lo_puo_chiarire() throws Exception {
        assertThat(pagina("/", amministrativa)).doesNotContain("fa parte di due nuclei");
        zona.in(() -> sql.sql("""
                        insert into componente (zona_id, id, nucleo_id, persona_id, parentela, dal)
                        select zona_id, ?, ?, persona_id, 'FIGLIO', ? from componente where id = cast(? as uuid)""")
                .params(UUID.randomUUID(), casi.letta(zona, bini).nucleo().id(), oggi.minusDays(3), componente("Luca"))
                .update());
        assertThat(pagina("/", amministrativa)).contains("Rossi Luca: oggi fa parte di due nuclei");
        assertThat(pagina("/", assistente)).doesNotContain("fa parte di due nuclei");
    }

    @Test
    void chi_chiude_per_unire_scrive_il_giorno_vero_e_torna_all_unione() throws Exception {
        var chiusura = "/cartelle/" + bini + "/chiusura";
        assertThat(pagina(unione(rossi, bini), assistente))
                .contains(
                        "Prima si chiude",
                        "Il primo giorno insieme non può venire prima della chiusura",
                        chiusura + "?con=");
        var con = casi.letta(zona, rossi).nucleo().toString();
        assertThat(pagina(chiusura + "?con=" + con, assistente))
                .contains("name=\"con\" value=\"" + con + "\"")
                .doesNotContain("value=\"" + formati.breve(oggi) + "\"");
        mvc.perform(post(chiusura)
                        .param("versione", String.valueOf(casi.letta(zona, bini).versione()))
                        .param("esito", "NUCLEO_UNITO")
                        .param("data", formati.breve(oggi))
                        .param("sintesi", "Vivono con i Rossi")
                        .param("con", con)
                        .with(csrf())
                        .with(assistente.entrato()))
                .andExpect(redirectedUrl("/cartelle/" + bini + "/nucleo/unione/" + con + "?verso=LA"));
        assertThat(pagina("/cartelle/" + bini + "/nucleo/unione/" + con + "?verso=LA", assistente))
                .contains("Primo giorno insieme");
        assertThat(pagina("/cartelle/" + bini, assistente)).contains("Apri il nucleo");
    }

    private String unione(CartellaId da, CartellaId con) {
        return "/cartelle/" + da + "/nucleo/unione/" + casi.letta(zona, con).nucleo();
    }

    private ResultActions indirizzo(String perche, int versione, String via, LocalDate dal) throws Exception {
        return manda(
                "/nucleo/indirizzo",
                "versione",
                String.valueOf(versione),
                "perche",
                perche,
                "comune",
                "047014",
                "indirizzo",
                via,
                "dal",
                formati.breve(dal));
    }

    private ResultActions manda(String dove, String... campi) throws Exception {
        var richiesta = post("/cartelle/" + rossi + dove);
        for (int i = 0; i < campi.length; i += 2) {
            richiesta.param(campi[i], campi[i + 1]);
        }
        return mvc.perform(richiesta.with(csrf()).with(assistente.entrato()));
    }

    private static String esito(ResultActions mandato) throws Exception {
        var risultato = mandato.andExpect(status().isSeeOther()).andReturn();
        return (String) Objects.requireNonNull(risultato.getFlashMap().get("esito"));
    }

    private String componente(String nome) {
        return componente(nome, rossi);
    }

    private String componente(String nome, CartellaId di) {
        return uno("""
                select k.id::text from componente k join persona p on p.id = k.persona_id
                where p.nome = '%s' and k.nucleo_id = '%s'""".formatted(nome, casi.letta(zona, di).nucleo()));
    }

    private String uno(String select) {
        return zona.in(() -> sql.sql(select).query(String.class).single());
    }

    private String pagina(String indirizzo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(indirizzo).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
