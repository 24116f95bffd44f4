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

import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.accesso.RegistraDomanda;
import it.filo.accesso.RegistraEsito;
import it.filo.accesso.StatoDomanda;
import it.filo.base.Ids;
import it.filo.nucleo.Anagrafica;
import it.filo.nucleo.Indicata;
import it.filo.nucleo.Parentela;
import it.filo.nucleo.Sesso;
import it.filo.operatori.Ruolo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The household of a case: dated, corrected, never deleted. */
@ProvaWeb
class NucleoIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private RegistraDomanda registraDomanda;

    @Autowired
    private RegistraEsito registraEsito;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private LocalDate oggi;
    private String nucleo;

    @BeforeEach
    void una_cartella_aperta() {
        oggi = LocalDate.now(clock);
        zona = prova.zona();
        zona.in(() -> sql.sql("""
                        insert into comune (zona_id, istat, nome, catastale, cap, residenti)
                        values (?, '047017', 'Quarrata', 'H109', '51039', 26000)""").param(zona.id().id()).update());
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        var domanda = (RegistraDomanda.Risposta.Registrata) zona.in(() -> registraDomanda.registra(
                new RegistraDomanda.Richiesta(
                        "ADI",
                        oggi.minusDays(9),
                        "P1",
                        "047017",
                        "Via Roma 1",
                        null,
                        List.of(
                                persona("Maria", Sesso.F, LocalDate.of(1980, 3, 12), Parentela.RICHIEDENTE),
                                persona("Luca", Sesso.M, LocalDate.of(2012, 2, 1), Parentela.FIGLIO)),
                        null,
                        false,
                        null),
                amministrativa.chi()));
        zona.in(() -> registraEsito.registra(
                domanda.id(),
                0,
                new RegistraEsito.Esito(StatoDomanda.ACCOLTA, oggi.minusDays(2), null, null),
                amministrativa.chi()));
        nucleo = "/cartelle/" + uno("select id::text from cartella") + "/nucleo";
    }

    @Test
    void l_amministrativa_vede_la_composizione_e_aggiunge_un_componente() throws Exception {
        mvc.perform(get(nucleo).with(amministrativa.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rossi Maria")))
                .andExpect(content().string(containsString("Via Roma 1")));
        mvc.perform(aggiungi("Anna", oggi)).andExpect(redirectedUrl(nucleo));
        mvc.perform(get(nucleo).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Rossi Anna")));
        assertThat(uno("select dopo from evento where tipo = 'NUCLEO_CAMBIATO'"))
                .isEqualTo("Entra un componente: Figlio o figlia");
        mvc.perform(aggiungi("Anna", oggi).param("persona", uno("select id::text from persona where nome = 'Anna'")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("fa già parte del nucleo")));
        mvc.perform(aggiungi("Ugo", oggi.plusDays(1))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void il_nucleo_cambia_comune_e_la_cartella_lo_segue() throws Exception {
        zona.in(() -> sql.sql("""
                        insert into comune (zona_id, istat, nome, catastale, cap, residenti)
                        values (?, '047014', 'Pistoia', 'G713', '51100', 90000)""").param(zona.id().id()).update());
        mvc.perform(get(nucleo).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("/nucleo/indirizzo")));
        mvc.perform(trasloca("0", "047999", "Via Lunga 2", oggi)).andExpect(status().isUnprocessableContent());
        mvc.perform(trasloca("0", "047014", "Via Lunga 2", oggi.plusDays(1)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Via Lunga 2\"")));
        mvc.perform(trasloca("0", "047014", "Via Lunga 2", oggi.minusDays(1))).andExpect(redirectedUrl(nucleo));
        assertThat(uno("select comune from cartella")).isEqualTo("047014");
        assertThat(uno("select comune || ' ' || indirizzo from nucleo")).isEqualTo("047014 Via Lunga 2");
        assertThat(uno("select comune from domanda")).isEqualTo("047017");
        assertThat(uno("select data || ': ' || prima || ', ' || dopo from evento where tipo = 'NUCLEO_CAMBIATO'"))
                .isEqualTo(oggi.minusDays(1) + ": Abita a Quarrata, Abita a Pistoia");
        mvc.perform(trasloca("0", "047017", "Via Corta 3", oggi))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Via Corta 3")))
                .andExpect(content().string(containsString("Via Lunga 2")));
        mvc.perform(trasloca("1", "047014", "Via Lunga 2", oggi)).andExpect(status().isUnprocessableContent());
        // Where it lived before stays written, and is where it lived on a day of the past.
        mvc.perform(get(nucleo).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Dove abitava prima")))
                .andExpect(content().string(containsString("Quarrata, Via Roma 1, fino al")));
        mvc.perform(get(nucleo).param("al", oggi.minusDays(2).toString()).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("<dd>Via Roma 1</dd>")));
        mvc.perform(get(nucleo).param("al", oggi.minusDays(1).toString()).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("<dd>Via Lunga 2</dd>")));
        mvc.perform(trasloca("1", "047017", "Via Corta 3", oggi.minusDays(1)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("in un posto ancora precedente")));
        var cpi = segue(Ruolo.CONSULENTE_CPI, "CONSULENTE_CPI");
        mvc.perform(get(nucleo + "/indirizzo").with(cpi.entrato())).andExpect(status().isForbidden());
        mvc.perform(get(nucleo).with(cpi.entrato()))
                .andExpect(content().string(not(containsString("/nucleo/indirizzo"))));
    }

    @Test
    void la_domanda_di_un_nucleo_che_si_e_unito_apre_la_cartella_nel_nucleo_che_resta() throws Exception {
        var altra = (RegistraDomanda.Risposta.Registrata) zona.in(() -> registraDomanda.registra(
                new RegistraDomanda.Richiesta(
                        "ADI",
                        oggi.minusDays(5),
                        "P2",
                        "047017",
                        null,
                        null,
                        List.of(persona("Paolo", Sesso.M, LocalDate.of(1979, 1, 1), Parentela.RICHIEDENTE)),
                        null,
                        true,
                        null),
                amministrativa.chi()));
        var paolo = uno("select nucleo_id::text from domanda where protocollo = 'P2'");
        mvc.perform(get(nucleo + "/unione").param("q", "paolo rossi").with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Nucleo di Rossi Paolo")));
        mvc.perform(post(nucleo + "/unione/" + paolo)
                        .param("verso", "QUI")
                        .param("dal", oggi.minusDays(1).toString())
                        .param("motivo", "STESSO_NUCLEO")
                        .param(
                                "parentela-" + uno("select id::text from componente where nucleo_id = '" + paolo + "'"),
                                "CONIUGE")
                        .with(amministrativa.entrato())
                        .with(csrf()))
                .andExpect(redirectedUrl(nucleo));
        zona.in(() -> registraEsito.registra(
                altra.id(), 0, new RegistraEsito.Esito(StatoDomanda.ACCOLTA, oggi, null, null), amministrativa.chi()));
        assertThat(uno("select count(*)::text from cartella")).isEqualTo("1");
        assertThat(uno("select count(distinct nucleo_id)::text from domanda")).isEqualTo("1");
        assertThat(uno("select count(*)::text from evento where tipo = 'DOMANDA_RINNOVATA'"))
                .isEqualTo("1");
    }

    private MockHttpServletRequestBuilder trasloca(String versione, String comune, String indirizzo, LocalDate dal) {
        return post(nucleo + "/indirizzo")
                .param("versione", versione)
                .param("comune", comune)
                .param("indirizzo", indirizzo)
                .param("dal", "%1$td/%1$tm/%1$tY".formatted(dal))
                .with(csrf())
                .with(amministrativa.entrato());
    }

    @Test
    void chi_esce_resta_fra_chi_ne_faceva_parte() throws Exception {
        var luca = uscita("Luca");
        mvc.perform(get(luca).with(amministrativa.entrato())).andExpect(status().isOk());
        mvc.perform(esce(luca, oggi.minusDays(10)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("è prima dell&#39;ingresso")));
        mvc.perform(esce(luca, oggi.minusDays(1))).andExpect(redirectedUrl(nucleo));
        mvc.perform(get(nucleo).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Chi ne faceva parte")))
                .andExpect(content().string(containsString("Separazione o divorzio")));
        var persona = nucleo + "/persone/" + uno("select id::text from persona where nome = 'Luca'");
        mvc.perform(get(persona).with(amministrativa.entrato())).andExpect(status().isNotFound());
        mvc.perform(correggi(persona, "Lucio")).andExpect(status().isNotFound());
        mvc.perform(esce(luca, oggi))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("uscita dal nucleo è già registrata")));
        mvc.perform(esce(uscita("Maria"), oggi))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Il richiedente non può uscire")));
        assertThat(uno("select dopo from evento where tipo = 'NUCLEO_CAMBIATO'"))
                .isEqualTo("Esce un componente: Separazione o divorzio");
    }

    @Test
    void una_persona_si_corregge_e_chi_arriva_secondo_vede_tutti_e_due_i_testi() throws Exception {
        var maria = nucleo + "/persone/" + uno("select id::text from persona where nome = 'Maria'");
        mvc.perform(get(maria).with(amministrativa.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"12/03/1980\"")));
        mvc.perform(correggi(maria, "Marta").param("tipoRappresentante", "TUTORE"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"rappresentante-errore\"")));
        mvc.perform(correggi(maria, "Marta")
                        .param("tipoRappresentante", "TUTORE")
                        .param("rappresentante", "Neri Paola"))
                .andExpect(redirectedUrl(nucleo));
        mvc.perform(get(nucleo).with(amministrativa.entrato()))
                .andExpect(content().string(containsString("Rossi Marta")))
                .andExpect(content().string(containsString("Tutore: Neri Paola")));
        mvc.perform(correggi(maria, "Mara"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Mara")))
                .andExpect(content().string(containsString("Marta")));
        assertThat(uno("select cercabile from persona where nome = 'Marta'")).isEqualTo("rossi marta");
    }

    @Test
    void ciascuno_vede_del_nucleo_quanto_puo() throws Exception {
        var assistente = segue(Ruolo.ASSISTENTE_SOCIALE, "CASE_MANAGER");
        mvc.perform(get(nucleo).with(assistente.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Aggiungi un componente")));
        for (var chi : List.of(segue(Ruolo.CONSULENTE_CPI, "CONSULENTE_CPI"), zona.operatore(Ruolo.PROGRAM_MANAGER))) {
            mvc.perform(get(nucleo).with(chi.entrato()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("12/03/1980")))
                    .andExpect(content().string(not(containsString("Aggiungi un componente"))));
            mvc.perform(get(nucleo + "/componenti/nuovo").with(chi.entrato())).andExpect(status().isForbidden());
            mvc.perform(esce(uscita("Luca"), oggi).with(chi.entrato())).andExpect(status().isForbidden());
        }
        mvc.perform(get(nucleo).with(segue(Ruolo.TUTOR, "TUTOR").entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rossi Luca")))
                .andExpect(content().string(not(containsString("12/03/1980"))))
                .andExpect(content().string(not(containsString("Via Roma 1"))));
        for (var chi : List.of(
                zona.operatore(Ruolo.ASSISTENTE_SOCIALE),
                zona.operatore(Ruolo.CONSULENTE_CPI),
                zona.operatore(Ruolo.DIRETTORE),
                prova.zona().operatore(Ruolo.AMMINISTRATIVA))) {
            mvc.perform(get(nucleo).with(chi.entrato())).andExpect(status().isNotFound());
        }
        assertThat(uno("select count(*)::text from registro where azione = 'LETTURA' and sezione = 'NUCLEO'"))
                .isEqualTo("6");
    }

    private OperatoreDiProva segue(Ruolo ruolo, String funzione) {
        var chi = zona.operatore(ruolo);
        zona.in(() -> sql.sql("""
                        insert into incarico (zona_id, id, cartella_id, operatore_id, funzione, dal)
                        select zona_id, ?, id, ?, ?, ? from cartella""")
                .params(Ids.nuovo(), chi.chi().id().id(), funzione, oggi.minusDays(1))
                .update());
        return chi;
    }

    private String uscita(String nome) {
        return nucleo + "/componenti/"
                + uno("select c.id::text from componente c join persona p on p.id = c.persona_id where p.nome = '"
                        + nome + "'")
                + "/uscita";
    }

    private MockHttpServletRequestBuilder esce(String dove, LocalDate ultimo) {
        return post(dove)
                .param("ultimo", ultimo.toString())
                .param("motivo", "SEPARAZIONE")
                .with(amministrativa.entrato())
                .with(csrf());
    }

    private MockHttpServletRequestBuilder aggiungi(String nome, LocalDate dal) {
        return post(nucleo + "/componenti/nuovo")
                .param("cognome", "Rossi")
                .param("nome", nome)
                .param("sesso", "F")
                .param("dataNascita", "01/02/2014")
                .param("parentela", "FIGLIO")
                .param("dal", dal.toString())
                .with(amministrativa.entrato())
                .with(csrf());
    }

    private MockHttpServletRequestBuilder correggi(String dove, String nome) {
        return post(dove)
                .param("versione", "0")
                .param("cognome", "Rossi")
                .param("nome", nome)
                .param("sesso", "F")
                .param("dataNascita", "12/03/1980")
                .with(amministrativa.entrato())
                .with(csrf());
    }

    private static RegistraDomanda.Persona persona(String nome, Sesso sesso, LocalDate nascita, Parentela parentela) {
        return new RegistraDomanda.Persona(
                new Indicata(
                        new Anagrafica("Rossi", nome, sesso, nascita, null, null, null, null),
                        null,
                        Set.of(),
                        null,
                        null),
                parentela);
    }

    private String uno(String select) {
        return zona.in(() -> sql.sql(select).query(String.class).single());
    }
}
