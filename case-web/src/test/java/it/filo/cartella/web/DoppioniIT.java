package it.filo.cartella.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import it.filo.cartella.Doppioni;
import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.CodiceFiscale;
import it.filo.nucleo.Collegamenti;
import it.filo.nucleo.Componente;
import it.filo.nucleo.Componenti;
import it.filo.nucleo.Indicata;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Persona;
import it.filo.nucleo.PersonaId;
import it.filo.nucleo.Persone;
import it.filo.nucleo.RiconosciPersona;
import it.filo.nucleo.Sesso;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Records that may be of one person: found, linked, unlinked, said to be two. */
@ProvaWeb
class DoppioniIT {

    private static final LocalDate NASCITA = LocalDate.of(1980, 3, 12);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private Persone persone;

    @Autowired
    private Componenti componenti;

    @Autowired
    private Collegamenti collegamenti;

    @Autowired
    private CollegaPersone collegaPersone;

    @Autowired
    private RiconosciPersona riconosciPersona;

    @Autowired
    private Doppioni doppioni;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;

    @BeforeEach
    void una_zona() {
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
    }

    @Test
    void si_trovano_per_codice_nome_suono_e_somiglianza_i_piu_sicuri_per_primi() {
        var codice = CodiceFiscale.componi("Rossi", "Mario", NASCITA, Sesso.M, "G713")
                .valore();
        var omocodia = codice("RSSMRA80C12G71P");
        assertThat(CodiceFiscale.valueOf(omocodia).dataNascita(LocalDate.now())).contains(NASCITA);
        coppia("Rossi", "Mario", NASCITA, codice, "Rossi", "Mariolino", NASCITA.plusYears(9), omocodia);
        coppia("D'Amìco", "Niccolò", NASCITA, "12345678903", "Damico", "Nìccolo", NASCITA, null);
        coppia("Ghezzi", "Giovanni", LocalDate.of(1971, 3, 9), null, "Gezi", "Giovani", LocalDate.of(1971, 9, 3), null);
        coppia("Verdi", "Anna Rita", NASCITA, null, "Verdi", "Annamaria", NASCITA, null);
        // A digit of the year; surname and name in each other's place.
        coppia("Bini", "Ugo", LocalDate.of(1950, 1, 1), null, "Ugo", "Bini", LocalDate.of(1960, 1, 1), null);
        // Two valid codes are of two people, and a far date too.
        coppia(
                "Neri",
                "Paola",
                NASCITA,
                CodiceFiscale.componi("Neri", "Paola", NASCITA, Sesso.F, "G713").valore(),
                "Neri",
                "Pàola",
                NASCITA.plusYears(1),
                CodiceFiscale.componi("Neri", "Paola", NASCITA.plusYears(1), Sesso.F, "G713")
                        .valore());
        coppia("Blu", "Pia", LocalDate.of(1950, 1, 1), null, "Blu", "Pia", LocalDate.of(1987, 12, 11), null);
        assertThat(coppie(null).stream().map(c -> c.grado() + " " + c.altra().nominativo()))
                .containsExactly(
                        "CODICE Rossi Mario",
                        "NOME_E_NASCITA D'Amìco Niccolò",
                        "SUONO Bini Ugo",
                        "SUONO Ghezzi Giovanni",
                        "SOMIGLIANZA Verdi Anna Rita");
        var prima = coppie(null);
        assertThat(coppie(
                        Doppioni.Segno.valueOf(Doppioni.Segno.dopo(prima.get(2)).toString())))
                .isEqualTo(prima.subList(3, 5));
    }

    @Test
    void i_gemelli_dello_stesso_nucleo_non_sono_doppioni() {
        var cartella = casi.accolta(zona, "Rossi", amministrativa);
        casi.figlio(zona, cartella, "Rossi", "Marco", NASCITA);
        casi.figlio(zona, cartella, "Rossi", "Marcella", NASCITA);
        assertThat(coppie(null)).isEmpty();
        persona("Rossi", "Marcelo", NASCITA, null);
        assertThat(coppie(null)).hasSize(2);
    }

    @Test
    void si_collegano_e_si_sciolgono_con_il_motivo_e_resta_chi_lo_ha_fatto() throws Exception {
        var cartella = casi.accolta(zona, "Rossi", amministrativa);
        var anna = id("select richiedente_id from cartella");
        var altra = persona("Rossi", "Ànna", LocalDate.of(1985, 5, 4), null);
        mvc.perform(get("/cartelle").with(program.entrato()))
                .andExpect(content().string(containsString("/persone/doppioni")));
        mvc.perform(get("/persone/doppioni").with(amministrativa.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Stesso nome e stessa nascita")))
                .andExpect(content().string(containsString(dove(altra, anna))));
        mvc.perform(get(dove(altra, anna)).with(amministrativa.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("cartella di Rossi Anna")));
        collega(altra, anna, "", "", amministrativa)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"motivo-errore\"")))
                .andExpect(content().string(containsString("id=\"guida-errore\"")));
        collega(altra, anna, UUID.randomUUID() + "", "Lo dice lei", amministrativa)
                .andExpect(status().isUnprocessableContent());
        collega(altra, anna, anna + "", "Carta d'identità", amministrativa).andExpect(redirectedUrl(dove(altra, anna)));
        collega(altra, anna, altra + "", "Di nuovo", program).andExpect(redirectedUrl(dove(altra, anna)));
        mvc.perform(get("/cartelle/" + cartella + "/nucleo").with(amministrativa.entrato()))
                .andExpect(content().string(containsString("è la stessa persona di")))
                .andExpect(content().string(containsString("Rossi Ànna, 04/05/1985")));
        mvc.perform(get("/persone/doppioni").with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Nessun possibile doppione")));
        assertThat(uno("select tipo from evento order by id desc limit 1")).isEqualTo("PERSONE_COLLEGATE");
        assertThat(riconosciuta("Rossi", "Ànna", altra)).isFalse();
        assertThat(riconosciuta("Rossi", "Ànna", anna)).isTrue();
        var collegamento = uno("select id::text from collegamento");
        var sciogli = "/persone/collegamenti/" + collegamento + "/sciogli";
        mvc.perform(get("/persone/collegamenti").with(program.entrato()))
                .andExpect(content().string(containsString("Carta d&#39;identità")))
                .andExpect(content().string(containsString(amministrativa.chi().nominativo())))
                .andExpect(content().string(containsString(sciogli)));
        mvc.perform(get(sciogli).with(program.entrato())).andExpect(status().isOk());
        mvc.perform(post(sciogli).with(program.entrato()).with(csrf())).andExpect(status().isUnprocessableContent());
        for (int i = 0; i < 2; i++) {
            mvc.perform(post(sciogli)
                            .param("motivo", "Omonime")
                            .with(program.entrato())
                            .with(csrf()))
                    .andExpect(redirectedUrl("/persone/collegamenti"));
        }
        mvc.perform(get("/persone/collegamenti").with(program.entrato()))
                .andExpect(content().string(containsString("Sciolto: Omonime")))
                .andExpect(content().string(containsString("Carta d&#39;identità")));
        assertThat(riconosciuta("Rossi", "Ànna", altra)).isTrue();
        assertThat(coppie(null)).hasSize(1);
        assertThat(uno("select count(*)::text from evento where tipo = 'PERSONE_SCOLLEGATE'"))
                .isEqualTo("1");
    }

    @Test
    void una_catena_porta_all_ultima_e_sciolta_nel_mezzo_torna_com_era() {
        var a = persona("Rossi", "Aldo", NASCITA, null);
        var b = persona("Rossi", "Aldo", NASCITA, null);
        var c = persona("Rossi", "Aldo", NASCITA, null);
        assertThat(collega(b, a)).isInstanceOf(CollegaPersone.Risposta.Collegate.class);
        // Naming one that follows already, its leader is linked.
        assertThat(collega(c, a)).isInstanceOf(CollegaPersone.Risposta.Collegate.class);
        assertThat(collega(a, c)).isInstanceOf(CollegaPersone.Risposta.GiaCollegate.class);
        assertThat(List.of(guida(a), guida(b), guida(c))).containsExactly(c, c, c);
        assertThat(zona.in(() -> collegamenti.registrazioni(a))).containsExactlyInAnyOrder(a, b, c);
        zona.in(() -> sql.sql(
                        "update collegamento set sciolto_il = now(), sciolto_da = operatore_id where persona_id = ?")
                .param(b.id())
                .update());
        assertThat(List.of(guida(a), guida(b), guida(c))).containsExactly(b, b, c);
    }

    @Test
    void due_che_collegano_in_versi_opposti_nello_stesso_momento_non_fanno_un_giro() throws Exception {
        for (int giro = 0; giro < 5; giro++) {
            var a = persona("Rossi", "Aldo", NASCITA, null);
            var b = persona("Rossi", "Aldo", NASCITA, null);
            var insieme = new CyclicBarrier(2);
            try (var due = Executors.newFixedThreadPool(2)) {
                Callable<CollegaPersone.Risposta> uno = () -> {
                    insieme.await();
                    return collega(a, b);
                };
                Callable<CollegaPersone.Risposta> altro = () -> {
                    insieme.await();
                    return collega(b, a);
                };
                var risposte = List.of(due.submit(uno), due.submit(altro));
                var esiti = List.of(risposte.get(0).get(), risposte.get(1).get());
                assertThat(esiti).hasAtLeastOneElementOfType(CollegaPersone.Risposta.GiaCollegate.class);
                assertThat(esiti).hasAtLeastOneElementOfType(CollegaPersone.Risposta.Collegate.class);
            }
            assertThat(guida(a)).isEqualTo(guida(b));
        }
        assertThat(uno("select count(*)::text from collegamento")).isEqualTo("5");
    }

    @Test
    void due_persone_restano_due_e_si_sa_chi_lo_ha_detto() throws Exception {
        var una = persona("Rossi", "Aldo", NASCITA, null);
        var altra = persona("Rossi", "Aldo", NASCITA, null);
        for (int i = 0; i < 2; i++) {
            mvc.perform(post(dove(una, altra) + "/diverse")
                            .with(program.entrato())
                            .with(csrf()))
                    .andExpect(redirectedUrl("/persone/doppioni"));
        }
        assertThat(coppie(null)).isEmpty();
        mvc.perform(get(dove(una, altra)).with(amministrativa.entrato()))
                .andExpect(content().string(containsString(program.chi().nominativo())))
                .andExpect(content().string(containsString("che sono due persone")))
                .andExpect(content().string(not(containsString("/diverse"))));
    }

    @Test
    void l_assistente_sociale_vede_e_decide_solo_dei_suoi() throws Exception {
        var assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        var collega = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        var mia = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, mia, assistente, amministrativa, program);
        var sua = casi.accolta(zona, "Rosi", amministrativa);
        casi.assegnata(zona, sua, collega, amministrativa, program);
        // Somebody whom no list names: a member of the colleague's household.
        var nascosta = membro(sua, "Rossi", "Anna", LocalDate.of(1985, 5, 4));
        var annaMia = id("select richiedente_id from cartella where id = '" + mia + "'");
        var annaSua = id("select richiedente_id from cartella where id = '" + sua + "'");
        mvc.perform(get("/persone/doppioni").with(assistente.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rosi Anna")))
                .andExpect(content()
                        .string(containsString(
                                "Cartella seguita da " + collega.chi().nominativo())))
                .andExpect(content().string(containsString("ne decide l’amministrativa")))
                .andExpect(content().string(not(containsString(nascosta.toString()))))
                .andExpect(content().string(not(containsString("Stesso nome"))));
        assertThat(coppie(null)).hasSize(2);
        for (var altra : List.of(annaSua, nascosta, new PersonaId(UUID.randomUUID()))) {
            mvc.perform(get(dove(annaMia, altra)).with(assistente.entrato())).andExpect(status().isNotFound());
            collega(annaMia, altra, annaMia + "", "Motivo", assistente).andExpect(status().isNotFound());
            mvc.perform(post(dove(annaMia, altra) + "/diverse")
                            .with(assistente.entrato())
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get(dove(annaMia, annaMia)).with(program.entrato())).andExpect(status().isNotFound());
        collega(annaMia, annaSua, annaMia + "", "Documento", program).andExpect(status().is3xxRedirection());
        // Of the other case, once it is known to be of the same person, who follows it and no more.
        mvc.perform(get("/cartelle/" + mia + "/nucleo").with(assistente.entrato()))
                .andExpect(content()
                        .string(containsString("Seguita da " + collega.chi().nominativo())))
                .andExpect(content().string(not(containsString(sua.toString()))));
        mvc.perform(get("/cartelle/" + mia + "/nucleo").with(program.entrato()))
                .andExpect(content().string(containsString(sua.toString())));
        for (var ruolo : List.of(Ruolo.CONSULENTE_CPI, Ruolo.TUTOR, Ruolo.DIRETTORE, Ruolo.OPERATORE_ACCESSO)) {
            var chi = zona.operatore(ruolo);
            mvc.perform(get("/persone/doppioni").with(chi.entrato())).andExpect(status().isForbidden());
            mvc.perform(get("/persone/collegamenti").with(chi.entrato())).andExpect(status().isForbidden());
            collega(annaMia, nascosta, "", "", chi).andExpect(status().isForbidden());
        }
        var altraZona = prova.zona().operatore(Ruolo.PROGRAM_MANAGER);
        mvc.perform(get(dove(annaMia, annaSua)).with(altraZona.entrato())).andExpect(status().isNotFound());
    }

    @Test
    void chi_guida_si_trova_nel_nucleo_dell_altra() {
        var cartella = casi.accolta(zona, "Rossi", amministrativa);
        var anna = id("select richiedente_id from cartella where id = '" + cartella + "'");
        var guida = persona("Rossi", "Anna Maria", LocalDate.of(1985, 5, 4), null);
        collega(guida, anna);
        assertThat(zona.in(() -> componenti.diPersona(guida))).hasSize(1);
    }

    private void coppia(
            String cognome,
            String nome,
            LocalDate nascita,
            @Nullable String codice,
            String altroCognome,
            String altroNome,
            LocalDate altraNascita,
            @Nullable String altroCodice) {
        persona(cognome, nome, nascita, codice);
        persona(altroCognome, altroNome, altraNascita, altroCodice);
    }

    private PersonaId persona(String cognome, String nome, LocalDate nascita, @Nullable String codice) {
        return zona.in(() -> persone.save(new Persona(
                        PersonaId.nuovo(), new Anagrafica(cognome, nome, null, nascita, null, null, codice, null)))
                .id());
    }

    private PersonaId membro(CartellaId cartella, String cognome, String nome, LocalDate nascita) {
        var persona = persona(cognome, nome, nascita, null);
        var nucleo = casi.letta(zona, cartella).nucleo();
        zona.in(() -> componenti.save(new Componente(
                nucleo, persona, Parentela.CONIUGE, LocalDate.now().minusDays(1))));
        return persona;
    }

    /** The check letter that makes a code of fifteen characters good. */
    private static String codice(String quindici) {
        for (char c = 'A'; c <= 'Z'; c++) {
            if (CodiceFiscale.leggi(quindici + c) instanceof CodiceFiscale.Lettura.Valido(var codice)) {
                return codice.valore();
            }
        }
        throw new AssertionError(quindici);
    }

    private List<Doppioni.Coppia> coppie(Doppioni.@Nullable Segno dopo) {
        return zona.in(() -> doppioni.coppie(program.chi(), LocalDate.now(), false, dopo, 20));
    }

    private boolean riconosciuta(String cognome, String nome, PersonaId come) {
        var indicata = new Indicata(
                new Anagrafica(cognome, nome, null, LocalDate.of(1985, 5, 4), null, null, null, null),
                come,
                Set.of(),
                null,
                null);
        return zona.in(() -> riconosciPersona.riconosci(indicata) instanceof RiconosciPersona.Risposta.Riconosciuta r
                && r.persona().id().equals(come));
    }

    private CollegaPersone.Risposta collega(PersonaId guida, PersonaId altra) {
        return zona.in(() -> collegaPersone.collega(guida, altra, "Documento", program.chi()));
    }

    private PersonaId guida(PersonaId persona) {
        return zona.in(() -> collegamenti.guida(persona));
    }

    private static String dove(PersonaId una, PersonaId altra) {
        return "/persone/doppioni/" + una + "/" + altra;
    }

    private ResultActions collega(PersonaId una, PersonaId altra, String guida, String motivo, OperatoreDiProva chi)
            throws Exception {
        return mvc.perform(post(dove(una, altra))
                .param("guida", guida)
                .param("motivo", motivo)
                .with(chi.entrato())
                .with(csrf()));
    }

    private PersonaId id(String select) {
        return new PersonaId(zona.in(() -> sql.sql(select).query(UUID.class).single()));
    }

    private String uno(String select) {
        return zona.in(() -> sql.sql(select).query(String.class).single());
    }
}
