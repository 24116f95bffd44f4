package it.filo.cartella.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import it.filo.cartella.CollegaPersone;
import it.filo.cartella.Funzione;
import it.filo.nucleo.NucleoId;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Unioni;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two households become one, and who may not see both learns nothing of the other. */
@ProvaWeb
class UnioneIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private Unioni unioni;

    @Autowired
    private CollegaPersone collegaPersone;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;
    private OperatoreDiProva assistente;
    private OperatoreDiProva collega;
    private CartellaId mia;
    private CartellaId sua;
    private String nucleo;
    private LocalDate oggi;

    @BeforeEach
    void due_nuclei_seguiti_da_due() {
        oggi = LocalDate.now(clock);
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        collega = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        mia = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, mia, assistente, amministrativa, program);
        sua = casi.accolta(zona, "Bini", amministrativa);
        casi.assegnata(zona, sua, collega, amministrativa, program);
        casi.figlio(zona, sua, "Bini", "Ugo", LocalDate.of(2015, 1, 1));
        nucleo = "/cartelle/" + mia + "/nucleo";
    }

    @Test
    void chi_vede_tutti_e_due_li_unisce_quando_la_cartella_dell_altro_e_chiusa() throws Exception {
        vede(amministrativa, nucleo, containsString("Unisci a un altro nucleo"));
        vede(amministrativa, nucleo + "/unione?q=ugo bini", containsString("Nucleo di Bini Anna"));
        vede(amministrativa, nucleo + "/unione?q=hugo bimi", containsString("Nucleo di Bini Anna"));
        vede(
                amministrativa,
                unione(sua),
                allOf(containsString("Prima si chiude"), containsString("/cartelle/" + sua + "\"")));
        unisce(oggi, amministrativa)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Chiudere prima le cartelle del nucleo che finisce")));
        casi.chiusa(zona, sua, collega, "Nucleo unito a un altro");
        vede(amministrativa, unione(sua), containsString("Bini Ugo: che cosa è per Rossi Anna"));
        mvc.perform(manda(sua, oggi, amministrativa))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Scegliere che cosa è per il richiedente")));
        unisce(oggi.plusDays(1), amministrativa).andExpect(status().isUnprocessableContent());
        unisce(oggi.minusDays(1), amministrativa)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("prima non può finire")));
        unisce(oggi, amministrativa).andExpect(redirectedUrl(nucleo));
        assertThat(uno("""
                        select string_agg(p.cognome || ' ' || p.nome || ' ' || k.parentela || ' ' || (date '%s' - k.dal), ', ' order by p.nome, p.cognome)
                        from componente k join persona p on p.id = k.persona_id
                        where k.nucleo_id = (select nucleo_id from cartella where id = '%s') and k.dal = date '%s'
                        """.formatted(oggi, mia, oggi))).isEqualTo("Bini Anna CONIUGE 0, Bini Ugo FIGLIO 0");
        assertThat(uno("select string_agg(tipo, ',' order by id) from evento where tipo = 'NUCLEO_UNITO'"))
                .isEqualTo("NUCLEO_UNITO,NUCLEO_UNITO");
        vede(assistente, nucleo, containsString("Bini Ugo"));
        // Who follows the one does not follow the other: the name of it is not on the page.
        vede(
                assistente,
                nucleo,
                allOf(containsString("Si è unito a questo nucleo"), not(containsString(sua.toString()))));
        vede(
                collega,
                "/cartelle/" + sua + "/nucleo",
                allOf(
                        containsString("Questo nucleo si è unito"),
                        containsString("Nessuno: il nucleo si è unito a un altro"),
                        containsString("Chi ne faceva parte"),
                        not(containsString("Rossi")),
                        not(containsString("Annulla l’unione"))));
        vede(amministrativa, "/cartelle/" + sua + "/nucleo", containsString(mia.toString()));
        // What has ended neither goes on nor grows.
        mvc.perform(post("/cartelle/" + sua + "/riapertura")
                        .param("motivo", "Di nuovo")
                        .with(collega.entrato())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Il nucleo si è unito a un altro")));
        unisce(oggi, amministrativa).andExpect(status().isNotFound());
        mvc.perform(get("/cartelle/" + sua + "/nucleo/unione").with(amministrativa.entrato()))
                .andExpect(status().isNotFound());
        assertThat(zona.in(() -> unioni.attuale(nucleoDi(sua)))).isEqualTo(nucleoDi(mia));
    }

    @Test
    void chi_ha_unito_annulla_nello_stesso_giorno_finche_non_si_e_scritto_altro() throws Exception {
        casi.chiusa(zona, sua, collega, "Nucleo unito a un altro");
        unisce(oggi, amministrativa).andExpect(redirectedUrl(nucleo));
        vede(amministrativa, nucleo, containsString("Annulla l’unione"));
        vede(assistente, nucleo, not(containsString("Annulla l’unione")));
        var unione = uno("select id::text from unione");
        annulla(unione, assistente).andExpect(status().isNotFound());
        annulla(UUID.randomUUID().toString(), amministrativa).andExpect(status().isNotFound());
        annulla("niente", amministrativa).andExpect(redirectedUrl(nucleo));
        annulla(unione, amministrativa).andExpect(redirectedUrl(nucleo));
        assertThat(uno("select count(*)::text from componente where al is null and motivo_uscita is null"))
                .isEqualTo("3");
        vede(amministrativa, nucleo, not(containsString("Bini Ugo")));
        vede(collega, "/cartelle/" + sua + "/nucleo", containsString("Bini Ugo"));
        assertThat(uno("select count(*)::text from evento where tipo = 'UNIONE_ANNULLATA'"))
                .isEqualTo("2");
        // And again, with something written on it.
        unisce(oggi, amministrativa).andExpect(redirectedUrl(nucleo));
        casi.figlio(zona, mia, "Rossi", "Ada", oggi.minusDays(1));
        vede(amministrativa, nucleo, not(containsString("Annulla l’unione")));
        annulla(uno("select id::text from unione where annullata_il is null"), amministrativa)
                .andExpect(redirectedUrl(nucleo));
        assertThat(uno("select count(*)::text from unione where annullata_il is null"))
                .isEqualTo("1");
        vede(amministrativa, nucleo, containsString("Bini Ugo"));
    }

    @Test
    void un_nucleo_registrato_oggi_si_unisce_oggi_e_non_e_mai_stato_da_solo() throws Exception {
        zona.in(() -> sql.sql("update componente set dal = ? where nucleo_id = ?")
                .params(oggi, nucleoDi(sua).id())
                .update());
        casi.chiusa(zona, sua, collega, "Nucleo unito a un altro");
        unisce(oggi, amministrativa).andExpect(redirectedUrl(nucleo));
        assertThat(uno("select count(*)::text from componente where al = dal - 1"))
                .isEqualTo("2");
        vede(amministrativa, nucleo, allOf(containsString("Bini Ugo"), not(containsString("In due nuclei"))));
        vede(
                collega,
                "/cartelle/" + sua + "/nucleo",
                allOf(
                        containsString("Nessuno: il nucleo si è unito a un altro"),
                        containsString("lo stesso giorno"),
                        containsString("Bini Ugo")));
        annulla(uno("select id::text from unione"), amministrativa).andExpect(redirectedUrl(nucleo));
        assertThat(uno("select count(*)::text from componente where al is null and dal = '" + oggi + "'"))
                .isEqualTo("2");
        vede(collega, "/cartelle/" + sua + "/nucleo", not(containsString("lo stesso giorno")));
        vede(amministrativa, nucleo, not(containsString("Bini Ugo")));
        // Somebody came into it after the first day together: that day is not the one.
        zona.in(() -> sql.sql("update cartella set chiusa_il = ? where id = ?")
                .params(oggi.minusDays(3), sua.id())
                .update());
        unisce(oggi.minusDays(1), amministrativa)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("e l&#39;unione non può venire prima")));
    }

    @Test
    void chi_e_registrato_in_tutti_e_due_entra_una_volta_sola() throws Exception {
        casi.chiusa(zona, sua, collega, "Nucleo unito a un altro");
        casi.figlio(zona, mia, "Binni", "Ugo", LocalDate.of(2015, 1, 1));
        collega("Bini Ugo", "Binni Ugo");
        vede(amministrativa, unione(sua), containsString("Bini Ugo è già nel nucleo che resta"));
        unisce(oggi, amministrativa).andExpect(redirectedUrl(nucleo));
        assertThat(uno("select count(*)::text from componente where nucleo_id = '" + nucleoDi(mia)
                        + "' and al is null"))
                .isEqualTo("3");
        assertThat(uno("select count(*)::text from componente where nucleo_id = '" + nucleoDi(sua)
                        + "' and al is null"))
                .isEqualTo("0");
    }

    @Test
    void chi_non_segue_l_altro_non_ne_sa_niente_e_chiede_all_amministrativa() throws Exception {
        for (var cercato : new String[] {"Bini", "Ugo Bini", "Nessuno Mai"}) {
            vede(
                    assistente,
                    nucleo + "/unione?q=" + cercato,
                    allOf(
                            containsString("Nessun nucleo fra quelli che si seguono."),
                            not(containsString("Nucleo di Bini")),
                            not(containsString("Neri"))));
        }
        for (var altro : new NucleoId[] {nucleoDi(sua), new NucleoId(UUID.randomUUID()), nucleoDi(mia)}) {
            mvc.perform(get(nucleo + "/unione/" + altro).with(assistente.entrato()))
                    .andExpect(status().isNotFound());
            mvc.perform(post(nucleo + "/unione/" + altro)
                            .with(assistente.entrato())
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        chiede("", assistente).andExpect(status().isUnprocessableContent());
        chiede("Vivono con i Bini dal 1º marzo", assistente).andExpect(redirectedUrl(nucleo));
        chiede("Ancora", assistente)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("È già stato chiesto")));
        assertThat(uno("select count(*)::text from richiesta_unione")).isEqualTo("1");
        vede(amministrativa, "/", containsString("Nucleo di Rossi Anna: forse è uno solo con un altro"));
        vede(amministrativa, nucleo + "/unione", containsString("Vivono con i Bini dal 1º marzo"));
        chiede("Anche io", amministrativa).andExpect(status().isForbidden());
        mvc.perform(risponde("Non lo so", assistente)).andExpect(status().isForbidden());
        mvc.perform(risponde("", amministrativa)).andExpect(status().isUnprocessableContent());
        mvc.perform(risponde("Risulta che vivono separati", amministrativa)).andExpect(redirectedUrl(nucleo));
        vede(assistente, "/cartelle/" + mia, containsString("Risulta che vivono separati"));
        vede(amministrativa, "/", not(containsString("forse è uno solo")));
        // Asked again, it is answered by joining them.
        chiede("Ora sì", assistente).andExpect(redirectedUrl(nucleo));
        casi.chiusa(zona, sua, collega, "Nucleo unito a un altro");
        unisce(oggi, amministrativa).andExpect(redirectedUrl(nucleo));
        vede(amministrativa, "/", not(containsString("forse è uno solo")));
    }

    @Test
    void chi_non_scrive_sul_nucleo_non_unisce() throws Exception {
        mvc.perform(get(nucleo + "/unione").with(program.entrato())).andExpect(status().isForbidden());
        mvc.perform(get(nucleo + "/unione").with(collega.entrato())).andExpect(status().isForbidden());
        chiede("Vivono insieme", collega).andExpect(status().isForbidden());
        mvc.perform(get(nucleo + "/unione").with(zona.operatore(Ruolo.TUTOR).entrato()))
                .andExpect(status().isNotFound());
        mvc.perform(get(nucleo + "/unione")
                        .with(prova.zona().operatore(Ruolo.AMMINISTRATIVA).entrato()))
                .andExpect(status().isNotFound());
        chiede("x", zona.operatore(Ruolo.OPERATORE_ACCESSO)).andExpect(status().isNotFound());
    }

    @Test
    void una_persona_in_due_nuclei_avvisa_ciascuno_di_quanto_puo_sapere() throws Exception {
        zona.in(() -> sql.sql("""
                        insert into componente (zona_id, id, nucleo_id, persona_id, parentela, dal)
                        select k.zona_id, ?, ?, k.persona_id, 'FIGLIO', ? from componente k join persona p on p.id = k.persona_id
                        where p.nome = 'Ugo'""")
                .params(UUID.randomUUID(), nucleoDi(mia).id(), oggi.minusDays(3))
                .update());
        for (var chi : new OperatoreDiProva[] {amministrativa, program}) {
            vede(chi, nucleo, allOf(containsString("In due nuclei"), containsString("/cartelle/" + sua + "/nucleo")));
        }
        vede(
                assistente,
                nucleo,
                allOf(
                        containsString("Bini Ugo"),
                        containsString("oggi risulta anche in un altro nucleo"),
                        not(containsString("Bini Anna")),
                        not(containsString(sua.toString()))));
        vede(
                collega,
                "/cartelle/" + sua + "/nucleo",
                allOf(containsString("oggi risulta anche in un altro nucleo"), not(containsString(mia.toString()))));
        // Whoever has nothing to do with other cases hears of none.
        var cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        casi.segue(zona, mia, cpi, Funzione.CONSULENTE_CPI);
        vede(cpi, nucleo, allOf(containsString("Bini Ugo"), not(containsString("In due nuclei"))));
    }

    @Test
    void due_registrazioni_collegate_in_due_nuclei_contano_come_una_persona() throws Exception {
        casi.figlio(zona, mia, "Binni", "Ugo", LocalDate.of(2015, 1, 1));
        vede(amministrativa, nucleo, not(containsString("In due nuclei")));
        collega("Binni Ugo", "Bini Ugo");
        vede(amministrativa, nucleo, allOf(containsString("In due nuclei"), containsString(sua.toString())));
        // The other record is no richiedente: who follows it is not told.
        vede(
                assistente,
                nucleo,
                allOf(containsString("oggi risulta anche in un altro nucleo"), not(containsString("Seguita da"))));
    }

    @Test
    void di_chi_non_e_in_nessun_elenco_non_si_dice_chi_lo_segue_ne_come_si_chiama() throws Exception {
        mvc.perform(aggiunge("Bini", "Ugo", "01/01/2015", uno("select id::text from persona where nome = 'Ugo'")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("fa parte di un nucleo con una cartella aperta")))
                .andExpect(content().string(not(containsString("seguita da"))));
        mvc.perform(aggiunge(
                        "Bini",
                        "Anna",
                        "04/05/1985",
                        uno("select id::text from persona where cognome = 'Bini' and nome = 'Anna'")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("seguita da")));
        zona.in(() -> sql.sql("update persona set codice_fiscale = 'BNIGUO15A01G713P' where nome = 'Ugo'")
                .update());
        var anna = nucleo + "/persone/" + uno("select richiedente_id::text from cartella where id = '" + mia + "'");
        mvc.perform(post(anna)
                        .param("versione", "0")
                        .param("cognome", "Rossi")
                        .param("nome", "Anna")
                        .param("codiceFiscale", "BNIGUO15A01G713P")
                        .param("sesso", "F")
                        .param("dataNascita", "04/05/1985")
                        .param("confermo", "true")
                        .with(assistente.entrato())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("Bini Ugo"))));
    }

    private MockHttpServletRequestBuilder aggiunge(String cognome, String nome, String nascita, String persona) {
        return post(nucleo + "/componenti/nuovo")
                .param("cognome", cognome)
                .param("nome", nome)
                .param("sesso", "F")
                .param("dataNascita", nascita)
                .param("parentela", "FIGLIO")
                .param("persona", persona)
                .param("dal", oggi.toString())
                .with(assistente.entrato())
                .with(csrf());
    }

    private void collega(String guida, String altra) {
        zona.in(() -> collegaPersone.collega(persona(guida), persona(altra), "Documento", program.chi()));
    }

    private PersonaId persona(String nominativo) {
        return new PersonaId(sql.sql("select id from persona where cognome || ' ' || nome = ?")
                .param(nominativo)
                .query(UUID.class)
                .single());
    }

    private NucleoId nucleoDi(CartellaId id) {
        return casi.letta(zona, id).nucleo();
    }

    private String unione(CartellaId con) {
        return nucleo + "/unione/" + nucleoDi(con);
    }

    private MockHttpServletRequestBuilder manda(CartellaId con, LocalDate dal, OperatoreDiProva chi) {
        return post(unione(con))
                .param("verso", "QUI")
                .param("dal", dal.toString())
                .param("motivo", "CONVIVENZA")
                .with(chi.entrato())
                .with(csrf());
    }

    private ResultActions unisce(LocalDate dal, OperatoreDiProva chi) throws Exception {
        return mvc.perform(manda(sua, dal, chi)
                .param("parentela-" + membro("Anna"), "CONIUGE")
                .param("parentela-" + membro("Ugo"), "FIGLIO"));
    }

    private String membro(String nome) {
        return uno("select k.id::text from componente k join persona p on p.id = k.persona_id where p.nome = '" + nome
                + "' and k.nucleo_id = '" + nucleoDi(sua) + "'");
    }

    private ResultActions annulla(String unione, OperatoreDiProva chi) throws Exception {
        return mvc.perform(post(nucleo + "/unione/annulla")
                .param("unione", unione)
                .with(chi.entrato())
                .with(csrf()));
    }

    private ResultActions chiede(String testo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(post(nucleo + "/unione/richiesta")
                .param("testo", testo)
                .with(chi.entrato())
                .with(csrf()));
    }

    private MockHttpServletRequestBuilder risponde(String risposta, OperatoreDiProva chi) {
        return post(nucleo + "/unione/risposta")
                .param("risposta", risposta)
                .with(chi.entrato())
                .with(csrf());
    }

    private void vede(OperatoreDiProva chi, String dove, Matcher<String> che) throws Exception {
        mvc.perform(get(dove).with(chi.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(che));
    }

    private String uno(String select) {
        return zona.in(() -> sql.sql(select).query(String.class).single());
    }
}
