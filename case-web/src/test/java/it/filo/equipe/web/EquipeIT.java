package it.filo.equipe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.OrologioDiProva.Orologio;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Dominio;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.LinkedMultiValueMap;

@ProvaWeb
class EquipeIT {

    private static final DateTimeFormatter BREVE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Autowired
    MockMvc mvc;

    @Autowired
    Prova prova;

    @Autowired
    CasiDiProva casi;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    Orologio orologio;

    ZonaDiProva zona;
    OperatoreDiProva assistente;
    OperatoreDiProva altra;
    OperatoreDiProva cpi;
    OperatoreDiProva tutor;
    OperatoreDiProva serd;
    OperatoreDiProva program;
    CartellaId id;

    @BeforeEach
    void cartella_che_aspetta_l_equipe() {
        zona = prova.zona();
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        altra = zona.operatore(Ruolo.ASSISTENTE_SOCIALE, assistente.chi().ente());
        cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        tutor = zona.operatore(Ruolo.TUTOR);
        serd = zona.operatore(Ruolo.REFERENTE_SPECIALISTICO);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER, assistente.chi().ente());
        var amministrativa =
                zona.operatore(Ruolo.AMMINISTRATIVA, assistente.chi().ente());
        id = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, id, assistente, amministrativa, program);
        casi.segue(zona, id, cpi, Funzione.CONSULENTE_CPI);
        casi.analizzata(zona, id, assistente, Percorso.SPECIALISTICO);
    }

    @AfterEach
    void oggi_e_oggi() {
        orologio.adesso();
    }

    @Test
    void chi_si_convoca_deve_bastare() throws Exception {
        invia(
                        assistente,
                        convocazione(),
                        "data",
                        fra(3),
                        "membri",
                        id(assistente),
                        "membri",
                        id(altra),
                        "finoAl",
                        fra(300))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("di un altro ente")));
        invia(
                        assistente,
                        convocazione(),
                        "data",
                        fra(3),
                        "membri",
                        id(assistente),
                        "membri",
                        id(cpi),
                        "finoAl",
                        fra(300))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("referente specialistico")));
        invia(
                        assistente,
                        convocazione(),
                        "data",
                        fra(3),
                        "membri",
                        id(assistente),
                        "membri",
                        id(program),
                        "finoAl",
                        fra(300))
                .andExpect(status().is(422));
        assertThat(casi.letta(zona, id).aspetta(Passo.CONVOCARE_EQUIPE)).isTrue();
    }

    @Test
    void la_convocazione_apre_il_caso_ai_membri_e_una_sola_seduta_aspetta() throws Exception {
        vede(tutor, "/cartelle/" + id, 404);
        var seduta = convoca(assistente);

        assertThat(casi.letta(zona, id).aspetta(Passo.TENERE_SEDUTA)).isTrue();
        for (var chi : new OperatoreDiProva[] {assistente, program, cpi, tutor, serd}) {
            vede(chi, seduta, 200);
            vede(chi, "/cartelle/" + id + "/equipe", 200);
        }
        vede(altra, seduta, 404);
        vede(altra, "/cartelle/" + id + "/equipe", 404);
        mvc.perform(get("/equipe").with(tutor.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(seduta)));
        mvc.perform(get("/equipe").with(altra.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(seduta))));
        convocaTutti(program).andExpect(header().string("Location", seduta));
        assertThat(conta("seduta")).isEqualTo(1);
    }

    @Test
    void chi_non_conduce_non_convoca_e_non_scrive() throws Exception {
        convocaTutti(cpi).andExpect(status().isForbidden());
        convocaTutti(altra).andExpect(status().isForbidden());
        convocaTutti(tutor).andExpect(status().isNotFound());
        var seduta = convoca(program);
        for (var chi : new OperatoreDiProva[] {cpi, tutor, serd}) {
            verbale(chi, seduta, 0, "Non mio").andExpect(status().isForbidden());
            invia(chi, seduta + "/annulla", "versione", versione(), "motivo", "Non mio")
                    .andExpect(status().isForbidden());
        }
        verbale(altra, seduta, 0, "Non mio").andExpect(status().isNotFound());
        assertThat(conta("seduta where sintesi is not null")).isZero();
    }

    @Test
    void il_referente_vede_il_caso_fino_al_suo_giorno() throws Exception {
        var seduta = convoca(assistente);
        orologio.avanti(Duration.ofDays(299));
        vede(serd, seduta, 200);
        orologio.avanti(Duration.ofDays(2));
        vede(serd, seduta, 404);
        vede(serd, "/cartelle/" + id + "/equipe", 404);
        vede(serd, "/cartelle/" + id + "/quadro-di-analisi", 404);
        mvc.perform(get("/equipe").with(serd.entrato())).andExpect(content().string(not(containsString(seduta))));
        vede(tutor, seduta, 200);
    }

    @Test
    void una_seduta_annullata_congeda_il_referente_e_riporta_alla_convocazione() throws Exception {
        var seduta = convoca(assistente);
        invia(assistente, seduta + "/annulla", "versione", versione(), "motivo", "")
                .andExpect(status().is(422));
        invia(assistente, seduta + "/annulla", "versione", versione(), "motivo", "La famiglia è in ospedale")
                .andExpect(status().is3xxRedirection());

        assertThat(casi.letta(zona, id).aspetta(Passo.CONVOCARE_EQUIPE)).isTrue();
        assertThat(cifrato("motivo_annullamento", "seduta")).doesNotContain("ospedale");
        mvc.perform(get(seduta).with(assistente.entrato()))
                .andExpect(content().string(containsString("La famiglia è in ospedale")));
        vede(serd, seduta, 404);
        vede(tutor, "/cartelle/" + id, 404);
        orologio.avanti(Duration.ofDays(1));
        vede(serd, seduta, 404);
        verbale(assistente, seduta, 1, "Tardi").andExpect(status().is3xxRedirection());
        assertThat(conta("seduta where stato = 'ANNULLATA' and sintesi is null"))
                .isEqualTo(1);
    }

    @Test
    void chi_non_serve_piu_smette_di_vedere_il_caso_con_un_motivo() throws Exception {
        tieni(assistente, convoca(assistente), 0, fra(0), assistente, cpi, tutor);
        mvc.perform(get(convocazione()).with(assistente.entrato()))
                .andExpect(content().string(allOf(containsString("Chi segue il caso"), containsString("/termina"))));
        mvc.perform(get(convocazione()).with(tutor.entrato()))
                .andExpect(content().string(not(containsString("/termina"))));
        var suo = termina("TUTOR");
        invia(cpi, suo, "motivo", "Falso").andExpect(status().isForbidden());
        invia(altra, suo, "motivo", "Falso").andExpect(status().is4xxClientError());
        invia(program, termina("CASE_MANAGER"), "motivo", "Falso").andExpect(status().isForbidden());
        vede(program, suo, 200);
        invia(assistente, suo, "motivo", " ").andExpect(status().is(422));
        vede(tutor, "/cartelle/" + id, 200);
        invia(assistente, suo, "motivo", "Il sostegno è finito").andExpect(status().is3xxRedirection());
        vede(tutor, "/cartelle/" + id, 404);
        assertThat(cifrato("motivo", "incarico")).doesNotContain("sostegno");
        assertThat(conta("evento where tipo = 'INCARICO_TERMINATO'")).isEqualTo(1);
        invia(assistente, suo, "motivo", "Di nuovo").andExpect(status().is3xxRedirection());
        assertThat(conta("evento where tipo = 'INCARICO_TERMINATO'")).isEqualTo(1);
    }

    private String termina(String funzione) {
        return "/cartelle/" + id + "/incarichi/"
                + zona.in(() -> sql.sql("select id::text from incarico where funzione = ? order by id limit 1")
                        .param(funzione)
                        .query(String.class)
                        .single())
                + "/termina";
    }

    @Test
    void chi_annulla_un_verbale_cambiato_nel_frattempo_lo_viene_a_sapere_e_non_perde_il_motivo() throws Exception {
        var seduta = convoca(assistente);
        var letta = versione();
        verbale(program, seduta, 0, "Aggiunta").andExpect(status().is3xxRedirection());
        invia(assistente, seduta + "/annulla", "versione", letta, "motivo", "La famiglia è in ospedale")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("La famiglia è in ospedale")));
        assertThat(conta("seduta where stato = 'ANNULLATA'")).isZero();
    }

    @Test
    void chi_conclude_una_scheda_B_cambiata_o_gia_conclusa_non_perde_la_sintesi() throws Exception {
        tieni(assistente, convoca(assistente), 0, fra(0), assistente, cpi);
        for (var dominio : Dominio.diLegge()) {
            compila(assistente, dominio, -1, "Testo " + dominio);
        }
        var letta = versioneDelQuadro();
        compila(assistente, Dominio.RETI, 0, "Ripensato");
        concludi(assistente, letta, "Serve una casa")
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("cambiata"), containsString("Serve una casa"))));
        assertThat(casi.letta(zona, id).aspetta(Passo.CONCLUDERE_QUADRO)).isTrue();
        concludi(assistente).andExpect(status().is3xxRedirection());
        concludi(assistente, versioneDelQuadro(), "Serve una casa")
                .andExpect(status().isConflict())
                .andExpect(
                        content().string(allOf(containsString("Serve un lavoro"), containsString("Serve una casa"))));
    }

    @Test
    void una_convocazione_annullata_non_lascia_il_prolungamento_che_aveva_dato() throws Exception {
        tieni(assistente, convoca(assistente), 0, fra(0), assistente, cpi, serd);
        var dopo = invia(
                        program,
                        convocazione(),
                        "data",
                        fra(10),
                        "ora",
                        "9:30",
                        "membri",
                        String.join(",", id(assistente), id(cpi), id(serd)),
                        "finoAl",
                        fra(340))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(conta("incarico where funzione = 'SPECIALISTA'")).isEqualTo(2);
        invia(program, dopo + "/annulla", "versione", versione(), "motivo", "Rinviata")
                .andExpect(status().is3xxRedirection());
        vede(serd, "/cartelle/" + id + "/equipe", 200);
        orologio.avanti(Duration.ofDays(301));
        vede(serd, "/cartelle/" + id + "/equipe", 404);
    }

    @Test
    void il_verbale_e_cifrato_e_chi_salva_dopo_vede_il_testo_dell_altro() throws Exception {
        var seduta = convoca(assistente);
        verbale(assistente, seduta, 0, "Testo di prima").andExpect(status().is3xxRedirection());
        assertThat(cifrato("sintesi", "seduta")).doesNotContain("Testo");

        verbale(program, seduta, 0, "Testo di dopo")
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("Testo di prima"), containsString("Testo di dopo"))));
        verbale(program, seduta, 1, "Testo unito").andExpect(status().is3xxRedirection());
    }

    @Test
    void la_seduta_si_tiene_con_due_enti_e_poi_non_cambia() throws Exception {
        var seduta = convoca(assistente);
        tieni(assistente, seduta, 0, fra(1), assistente, cpi).andExpect(status().is(422));
        tieni(assistente, seduta, 0, fra(0), assistente)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("almeno due enti")));
        tieni(assistente, seduta, 0, fra(0), assistente, cpi).andExpect(status().is3xxRedirection());

        assertThat(casi.letta(zona, id).aspetta(Passo.CONCLUDERE_QUADRO)).isTrue();
        assertThat(zona.in(() -> sql.sql("""
                        select count(*) from evento e join seduta_membro m on m.seduta_id = e.riferimento
                        where e.tipo = 'SEDUTA_TENUTA' and m.presente and e.data = ?""")
                        .param(LocalDate.now(clock))
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
        verbale(program, seduta, 1, "Ripensamento").andExpect(status().is3xxRedirection());
        mvc.perform(get(seduta).with(program.entrato()))
                .andExpect(content().string(not(containsString("Ripensamento"))));
    }

    @Test
    void annullare_una_seduta_ulteriore_non_riporta_indietro_il_caso() throws Exception {
        tieni(assistente, convoca(assistente), 0, fra(0), assistente, cpi);
        var altra = convoca(program);
        invia(program, altra + "/annulla", "versione", versione(), "motivo", "Rinviata")
                .andExpect(status().is3xxRedirection());
        assertThat(casi.letta(zona, id).aspetta(Passo.CONCLUDERE_QUADRO)).isTrue();
    }

    @Test
    void ognuno_vede_della_scheda_B_soltanto_la_sua_parte() throws Exception {
        convoca(assistente);
        for (var dominio : Dominio.diLegge()) {
            compila(assistente, dominio, -1, "Valutazione " + dominio).andExpect(status().is3xxRedirection());
        }
        compila(serd, Dominio.SALUTE, -1, "Dipendenza da alcol").andExpect(status().is3xxRedirection());

        pagina(tutor, "")
                .andExpect(content()
                        .string(allOf(
                                containsString("Condizione abitativa"),
                                containsString("Reti familiari"),
                                not(containsString("Situazione economica")),
                                not(containsString("quadro-di-analisi/SALUTE")),
                                not(containsString("occupabilità")))));
        pagina(tutor, "/RETI").andExpect(content().string(containsString("Valutazione RETI")));
        vede(tutor, quadro("/LAVORO"), 404);
        vede(tutor, quadro("/SALUTE"), 404);
        compila(tutor, Dominio.RETI, 0, "Non mio").andExpect(status().isForbidden());

        pagina(cpi, "")
                .andExpect(content()
                        .string(allOf(
                                containsString("Limiti di Dipendenza"),
                                containsString("occupabilità"),
                                not(containsString("Condizione abitativa")),
                                not(containsString("quadro-di-analisi/SALUTE")),
                                not(containsString("Valutazione")))));
        vede(cpi, quadro("/SALUTE"), 404);
        vede(cpi, quadro("/SALUTE?ente=" + serd.chi().ente()), 404);
        compila(cpi, Dominio.LAVORO, 0, "Profilo del consulente").andExpect(status().is3xxRedirection());
        compila(cpi, Dominio.RETI, 0, "Non mio").andExpect(status().isNotFound());

        pagina(program, "")
                .andExpect(content()
                        .string(allOf(
                                containsString("Situazione economica"),
                                not(containsString("quadro-di-analisi/SALUTE")))));
        vede(program, quadro("/SALUTE?ente=" + serd.chi().ente()), 404);
        compila(program, Dominio.RETI, 0, "Non mio").andExpect(status().isForbidden());

        pagina(serd, "")
                .andExpect(content()
                        .string(allOf(
                                containsString("quadro-di-analisi/SALUTE"),
                                not(containsString("Situazione economica")))));
        pagina(serd, "/SALUTE").andExpect(content().string(containsString("Dipendenza da alcol")));
        vede(serd, quadro("/RETI"), 404);

        pagina(assistente, "/SALUTE?ente=" + serd.chi().ente())
                .andExpect(content().string(containsString("Dipendenza da alcol")));
        vede(assistente, quadro("/SALUTE?ente=" + cpi.chi().ente()), 404);
        vede(assistente, quadro("/SERVIZI_ATTIVI"), 404);
        vede(altra, quadro(""), 404);
        assertThat(cifrato("valutazione", "quadro_dominio")).doesNotContain("Dipendenza", "Valutazione");
    }

    @Test
    void due_che_scrivono_lo_stesso_dominio_vedono_i_due_testi() throws Exception {
        compila(cpi, Dominio.LAVORO, -1, "Testo del consulente").andExpect(status().is3xxRedirection());
        compila(assistente, Dominio.LAVORO, -1, "Testo dell'assistente")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Testo del consulente")));
        compila(assistente, Dominio.RETI, -1, "Un altro dominio").andExpect(status().is3xxRedirection());
    }

    @Test
    void la_scheda_B_si_conclude_dopo_la_seduta_con_i_sei_domini() throws Exception {
        var seduta = convoca(assistente);
        concludi(assistente).andExpect(status().is3xxRedirection());
        assertThat(casi.letta(zona, id).fase()).isEqualTo(Fase.EQUIPE);
        tieni(assistente, seduta, 0, fra(0), assistente, cpi);
        concludi(assistente)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Completare prima")));
        for (var dominio : Dominio.diLegge()) {
            compila(assistente, dominio, -1, "Valutazione " + dominio);
        }
        concludi(program).andExpect(status().isForbidden());
        concludi(cpi).andExpect(status().isForbidden());
        concludi(assistente).andExpect(status().is3xxRedirection());

        assertThat(casi.letta(zona, id).aspetta(Passo.DEFINIRE_PROGETTO)).isTrue();
        compila(assistente, Dominio.RETI, 0, "Tardi").andExpect(status().is3xxRedirection());
        pagina(assistente, "/RETI")
                .andExpect(content().string(allOf(containsString("Valutazione RETI"), not(containsString("Tardi")))));
    }

    @Test
    void solo_il_program_manager_compone_le_equipe() throws Exception {
        vede(assistente, "/equipe/nuova", 403);
        componi(assistente, "/equipe/nuova", 0, assistente, cpi).andExpect(status().isForbidden());
        componi(program, "/equipe/nuova", 0, assistente, altra).andExpect(status().is(422));
        componi(program, "/equipe/nuova", 0, assistente, cpi).andExpect(status().is3xxRedirection());
        mvc.perform(get("/equipe").with(assistente.entrato()))
                .andExpect(content().string(containsString("Équipe Nord")));

        var equipe = "/equipe/"
                + zona.in(() ->
                        sql.sql("select id from equipe").query(String.class).single());
        vede(program, equipe, 200);
        vede(assistente, equipe, 403);
        componi(program, equipe, 0, assistente, tutor).andExpect(status().is3xxRedirection());
        componi(program, equipe, 0, assistente, cpi, serd)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Membri")));
        componi(program, equipe, 1, assistente, tutor, serd).andExpect(status().is3xxRedirection());
        assertThat(conta("equipe_membro")).isEqualTo(3);
    }

    @Test
    void la_convocazione_propone_chi_segue_il_caso_e_il_tutor_dell_equipe() throws Exception {
        componi(program, "/equipe/nuova", 0, assistente, tutor);
        mvc.perform(get("/cartelle/" + id + "/equipe").with(assistente.entrato()))
                .andExpect(content()
                        .string(allOf(
                                spuntato(assistente),
                                spuntato(cpi),
                                spuntato(tutor),
                                not(spuntato(serd)),
                                not(spuntato(altra)))));
    }

    private static Matcher<String> spuntato(OperatoreDiProva chi) {
        return containsString("value=\"" + id(chi) + "\" checked=\"checked\"");
    }

    private String convocazione() {
        return "/cartelle/" + id + "/equipe";
    }

    private ResultActions convocaTutti(OperatoreDiProva chi) throws Exception {
        return invia(
                chi,
                convocazione(),
                "data",
                fra(0),
                "ora",
                "9:30",
                "membri",
                id(assistente),
                "membri",
                id(cpi),
                "membri",
                id(tutor),
                "membri",
                id(serd),
                "finoAl",
                fra(300));
    }

    private String convoca(OperatoreDiProva chi) throws Exception {
        var dove = convocaTutti(chi)
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/equipe/sedute/")))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        return String.valueOf(dove);
    }

    private ResultActions verbale(OperatoreDiProva chi, String seduta, int versione, String sintesi) throws Exception {
        return invia(chi, seduta, "versione", versione + "", "sintesi", sintesi, "presenti", id(assistente));
    }

    private ResultActions tieni(
            OperatoreDiProva chi, String seduta, int versione, String giorno, OperatoreDiProva... presenti)
            throws Exception {
        var presente =
                String.join(",", Arrays.stream(presenti).map(EquipeIT::id).toList());
        return invia(
                chi,
                seduta,
                "versione",
                versione + "",
                "giorno",
                giorno,
                "presenti",
                presente,
                "decisione",
                "Progetto comune",
                "tieni",
                "si");
    }

    private ResultActions compila(OperatoreDiProva chi, Dominio dominio, int versione, String testo) throws Exception {
        return invia(
                chi,
                quadro("/" + dominio),
                "versione",
                versione + "",
                "scala",
                "3",
                "testo",
                testo,
                "obiettivi",
                "Stare meglio",
                "limiti",
                "Limiti di " + testo.split(" ", -1)[0]);
    }

    private ResultActions concludi(OperatoreDiProva chi) throws Exception {
        return concludi(chi, versioneDelQuadro(), "Serve un lavoro");
    }

    private ResultActions concludi(OperatoreDiProva chi, String versione, String sintesi) throws Exception {
        return invia(chi, quadro(""), "versione", versione, "giorno", fra(0), "sintesi", sintesi);
    }

    private String versioneDelQuadro() {
        return zona.in(() -> sql.sql("select coalesce(sum(versione + 1), 0)::text from quadro_dominio")
                .query(String.class)
                .single());
    }

    /** Of the latest seduta. */
    private String versione() {
        return zona.in(() -> sql.sql("select versione::text from seduta order by id desc limit 1")
                .query(String.class)
                .single());
    }

    private ResultActions componi(OperatoreDiProva chi, String dove, int versione, OperatoreDiProva... membri)
            throws Exception {
        var ids = String.join(",", Arrays.stream(membri).map(EquipeIT::id).toList());
        return invia(
                chi, dove, "nome", "Équipe Nord", "dal", fra(-10), "al", "", "versione", versione + "", "membri", ids);
    }

    private ResultActions invia(OperatoreDiProva chi, String dove, String... nomiEValori) throws Exception {
        var parametri = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < nomiEValori.length; i += 2) {
            parametri.add(nomiEValori[i], nomiEValori[i + 1]);
        }
        return mvc.perform(post(dove).with(chi.entrato()).with(csrf()).params(parametri));
    }

    private ResultActions pagina(OperatoreDiProva chi, String sotto) throws Exception {
        return mvc.perform(get(quadro(sotto)).with(chi.entrato())).andExpect(status().isOk());
    }

    private void vede(OperatoreDiProva chi, String dove, int risposta) throws Exception {
        mvc.perform(get(dove).with(chi.entrato())).andExpect(status().is(risposta));
    }

    private String quadro(String sotto) {
        return "/cartelle/" + id + "/quadro-di-analisi" + sotto;
    }

    private String fra(int giorni) {
        return BREVE.format(LocalDate.now(clock).plusDays(giorni));
    }

    private static String id(OperatoreDiProva chi) {
        return chi.chi().id().toString();
    }

    private int conta(String dove) {
        return zona.in(() ->
                sql.sql("select count(*) from " + dove).query(Integer.class).single());
    }

    /** What stands in the database, read as if it were text. */
    private String cifrato(String colonna, String tabella) {
        return zona.in(() -> String.join(
                " ",
                sql.sql("select " + colonna + " from " + tabella + " where " + colonna + " is not null")
                        .query((rs, n) -> new String(rs.getBytes(1), StandardCharsets.UTF_8))
                        .list()));
    }
}
