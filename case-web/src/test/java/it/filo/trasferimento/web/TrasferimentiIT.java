package it.filo.trasferimento.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.OrologioDiProva.Orologio;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Fase;
import it.filo.cartella.Funzione;
import it.filo.operatori.Ruolo;
import it.filo.trasferimento.Busta;
import it.filo.trasferimento.Busta.Cosa;
import it.filo.trasferimento.Busta.Tratta;
import it.filo.trasferimento.Posta;
import it.filo.trasferimento.TrasferimentoId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A family moves to another zona: what is asked, what crosses, what is answered, and what each zona keeps. */
@ProvaWeb
class TrasferimentiIT {

    private static final String DIARIO = "La madre racconta della lite di domenica";
    private static final String RISERVATA = "Impressione mia, da verificare con calma";
    private static final String NOTA = "La bambina cambia scuola a gennaio";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private Posta posta;

    @Autowired
    private Busta busta;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Orologio orologio;

    private ZonaDiProva qui;
    private ZonaDiProva altraZona;
    private OperatoreDiProva assistente;
    private OperatoreDiProva program;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva diLa;
    private OperatoreDiProva amministrativaDiLa;
    private CartellaId cartella;
    private String pagina;

    @BeforeEach
    void una_cartella_con_diario_e_nota_riservata() throws Exception {
        qui = prova.zona();
        altraZona = prova.zona();
        amministrativa = qui.operatore(Ruolo.AMMINISTRATIVA);
        assistente = qui.operatore(Ruolo.ASSISTENTE_SOCIALE);
        program = qui.operatore(Ruolo.PROGRAM_MANAGER);
        diLa = altraZona.operatore(Ruolo.PROGRAM_MANAGER);
        amministrativaDiLa = altraZona.operatore(Ruolo.AMMINISTRATIVA);
        cartella = casi.accolta(qui, "Zanobini", amministrativa);
        casi.assegnata(qui, cartella, assistente, amministrativa, program);
        casi.figlio(qui, cartella, "Zanobini", "Luca", LocalDate.of(2015, 1, 1));
        pagina = "/cartelle/" + cartella + "/trasferimento";
        altraZona.in(() -> sql.sql("insert into comune values (?, '047012', 'Pescia', 'G491', '51017', 19000)")
                .param(altraZona.id().id())
                .update());
        qui.in(() -> sql.sql("""
                        insert into domanda (zona_id, id, protocollo, misura, data_domanda, nucleo_id, richiedente_id, comune,
                          stato, cartella_id, ente_id, registrata_il)
                        select c.zona_id, gen_random_uuid(), 'INPS-ADI-2026-0000042', 'ADI', e.data, c.nucleo_id, c.richiedente_id,
                          c.comune, 'ACCOLTA', c.id, (select id from ente limit 1), now()
                        from cartella c join evento e on e.cartella_id = c.id and e.tipo = 'DOMANDA_PRESENTATA'""").update());
        scrive(DIARIO, null);
        scrive(RISERVATA, "true");
    }

    @AfterEach
    void torna_l_ora() {
        orologio.adesso();
    }

    @Test
    void con_il_minimo_parte_il_minimo_e_niente_altro() throws Exception {
        richiede(tutti()).andExpect(redirectedUrl(pagina));
        vede(assistente, pagina, allOf(containsString("Ecco che cosa parte"), not(containsString(DIARIO))));
        assertThat(altraZona.in(() -> posta.arrivate(null, 10)))
                .as("nothing left yet")
                .isEmpty();
        invia().andExpect(redirectedUrl(pagina)).andExpect(flash().attributeExists("esito"));

        var lettera = lettera();
        var chiuso = Objects.requireNonNull(
                altraZona.in(() -> posta.arrivata(lettera)).orElseThrow().contenuto());
        var chiaro = busta.apri(chiuso, new Tratta(lettera, qui.id(), altraZona.id()), Cosa.CONTENUTO);
        assertThat(chiaro)
                .contains("Zanobini", "Luca", NOTA, "Case manager")
                .doesNotContain(DIARIO, RISERVATA, "Scheda", cartella.toString(), assistente.username());
        for (var insieme : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            assertThat(new String(chiuso, insieme)).doesNotContain("Zanobini", "Luca", NOTA);
        }
        assertThat(eventi(qui)).contains("TRASFERIMENTO_CHIESTO");
        assertThat(uno(
                        qui,
                        "select string_agg(sezione, ' ' order by sezione) from registro where azione = 'ESPORTAZIONE' and cartella_id = '"
                                + cartella + "'"))
                .as("the minimum and the note")
                .isEqualTo("MONITORAGGIO NUCLEO");
        assertThat(casi.letta(qui, cartella).chiusaIl()).isEmpty();
    }

    @Test
    void il_diario_parte_solo_se_si_sceglie_e_mai_una_nota_riservata() throws Exception {
        richiede(tutti(), "parti", "DIARIO").andExpect(redirectedUrl(pagina));
        vede(assistente, pagina, allOf(containsString(DIARIO), not(containsString(RISERVATA))));
        invia();
        var lettera = lettera();
        var chiaro = busta.apri(
                Objects.requireNonNull(altraZona
                        .in(() -> posta.arrivata(lettera))
                        .orElseThrow()
                        .contenuto()),
                new Tratta(lettera, qui.id(), altraZona.id()),
                Cosa.CONTENUTO);
        assertThat(chiaro).contains(DIARIO).doesNotContain(RISERVATA);
        // Before it accepts, the other zona reads that there is a diario, and not what it says.
        vede(
                diLa,
                "/trasferimenti/" + lettera,
                allOf(containsString("Diario"), containsString(NOTA), not(containsString(DIARIO))));
    }

    @Test
    void parte_solo_cio_che_si_e_letto() throws Exception {
        richiede(tutti(), "parti", "DIARIO");
        var letta = impronta();
        scrive("Una riga scritta intanto", null);
        mvc.perform(post(pagina + "/invio")
                        .param("versione", versione())
                        .param("impronta", letta)
                        .with(assistente.entrato())
                        .with(csrf()))
                .andExpect(redirectedUrl(pagina))
                .andExpect(flash().attributeExists("errore"));
        assertThat(altraZona.in(() -> posta.arrivate(null, 10))).isEmpty();
        invia().andExpect(flash().attributeExists("esito"));
        assertThat(altraZona.in(() -> posta.arrivate(null, 10))).hasSize(1);
    }

    @Test
    void accolto_apre_una_cartella_di_la_e_chiude_quella_di_qui_una_volta_sola() throws Exception {
        richiede(tutti(), "parti", "DIARIO");
        invia();
        var lettera = lettera();
        vede(diLa, "/", containsString("Trasferimento in arrivo"));
        vede(diLa, "/trasferimenti", allOf(containsString("In attesa di risposta"), not(containsString("Zanobini"))));
        vede(diLa, "/trasferimenti/" + lettera, containsString("Zanobini Anna"));

        var nuova = aperta(accoglie(lettera));
        var letta = casi.letta(altraZona, nuova);
        assertThat(letta.misura()).isEqualTo("ADI");
        assertThat(letta.fase()).isEqualTo(Fase.ACCESSO);
        assertThat(letta.comune()).isEqualTo("047012");
        // The term of the analisi goes on from the domanda; INPS accepted nothing here, so that no indicator counts it.
        assertThat(eventi(altraZona)).contains("RICEVUTA_DA_UN_ALTRA_ZONA", "DOMANDA_PRESENTATA");
        assertThat(eventi(altraZona)).doesNotContain("ESITO_ACCOLTO");
        assertThat(letta.scadenza().entro()).isNotNull();
        assertThat(uno(altraZona, "select count(*)::text from componente")).isEqualTo("2");
        vede(amministrativaDiLa, "/cartelle/assegnazioni", containsString("Zanobini"));
        var fascicolo = "/cartelle/" + nuova + "/fascicolo-ricevuto";
        vede(diLa, fascicolo, allOf(containsString(DIARIO), containsString(NOTA)));
        vede(
                amministrativaDiLa,
                fascicolo,
                allOf(containsString("Case manager"), not(containsString(NOTA)), not(containsString(DIARIO))));
        var altra = altraZona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        mvc.perform(get(fascicolo).with(altra.entrato())).andExpect(status().isNotFound());
        casi.segue(altraZona, nuova, altra, Funzione.CASE_MANAGER);
        vede(altra, fascicolo, containsString(DIARIO));

        // Here nothing has happened until somebody takes the answer.
        assertThat(casi.letta(qui, cartella).chiusaIl()).isEmpty();
        vede(assistente, "/", containsString("ha accolto"));
        var versione = versione();
        prendeAtto(assistente, versione).andExpect(flash().attributeExists("esito"));
        var chiusa = casi.letta(qui, cartella);
        assertThat(chiusa.fase()).isEqualTo(Fase.CHIUSA);
        assertThat(chiusa.motivoChiusura()).contains("Trasferimento in un'altra zona");
        assertThat(uno(qui, "select count(*)::text from componente where al is null"))
                .isEqualTo("2");
        prendeAtto(program, versione).andExpect(flash().attributeExists("errore"));
        assertThat(eventi(qui)).filteredOn("CARTELLA_CHIUSA"::equals).hasSize(1);
        vede(assistente, "/", not(containsString("ha accolto")));
        vede(assistente, pagina, containsString("Richieste di prima"));
        vede(program, "/trasferimenti?vista=inviati", containsString("Zanobini"));
        // Accepted once: who comes second is told.
        accoglie(lettera)
                .andExpect(redirectedUrl("/trasferimenti/" + lettera))
                .andExpect(flash().attributeExists("errore"));
    }

    @Test
    void a_un_secondo_trasferimento_il_termine_dell_analisi_continua_dalla_domanda() throws Exception {
        richiede(tutti());
        invia();
        var nuova = aperta(accoglie(lettera()));
        prendeAtto(assistente, versione());
        var termine = casi.letta(altraZona, nuova).scadenza().entro();

        // From the second zona to a third, before anybody made the analisi.
        var terza = prova.zona();
        var programTerza = terza.operatore(Ruolo.PROGRAM_MANAGER);
        terza.in(() -> sql.sql("insert into comune values (?, '047012', 'Pescia', 'G491', '51017', 19000)")
                .param(terza.id().id())
                .update());
        var dellaSeconda = altraZona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        casi.assegnata(altraZona, nuova, dellaSeconda, amministrativaDiLa, diLa);
        qui = altraZona;
        altraZona = terza;
        assistente = dellaSeconda;
        diLa = programTerza;
        pagina = "/cartelle/" + nuova + "/trasferimento";
        richiede(tutti()).andExpect(redirectedUrl(pagina));
        vede(assistente, pagina, containsString("INPS-ADI-2026-0000042; presentata il"));
        invia();
        var ultima = aperta(accoglie(lettera()));
        assertThat(casi.letta(terza, ultima).scadenza().entro()).isNotNull().isEqualTo(termine);
        assertThat(uno(terza, "select dopo from evento where tipo = 'DOMANDA_PRESENTATA'"))
                .isEqualTo("INPS-ADI-2026-0000042");
    }

    @Test
    void chi_aspetta_una_risposta_si_vede_da_quanti_giorni_e_il_piu_vecchio_viene_prima() throws Exception {
        richiede(tutti());
        invia();
        vede(diLa, "/", containsString("Aspetta una risposta da oggi"));
        orologio.avanti(Duration.ofDays(12));
        vede(diLa, "/", containsString("Aspetta una risposta da 12 giorni"));
        var prima = lettera();
        var altra = casi.accolta(qui, "Altri", amministrativa);
        casi.assegnata(qui, altra, assistente, amministrativa, program);
        pagina = "/cartelle/" + altra + "/trasferimento";
        richiede(List.of(componente("persona_id in (select id from persona where cognome = 'Altri')")));
        mvc.perform(post(pagina + "/invio")
                        .param("versione", uno(qui, "select versione::text from trasferimento where stato = 'BOZZA'"))
                        .param("impronta", impronta())
                        .with(assistente.entrato())
                        .with(csrf()))
                .andExpect(flash().attributeExists("esito"));
        assertThat(altraZona.in(() -> posta.inAttesa(10)))
                .extracting(Posta.Arrivata::id)
                .hasSize(2)
                .startsWith(prima);
    }

    @Test
    void una_risposta_di_cui_nessuno_prende_atto_la_ricorda_anche_al_program_manager() throws Exception {
        richiede(tutti());
        invia();
        vede(program, "/", not(containsString("il trasferimento")));
        rifiuta(lettera(), "Abitano ancora nella vostra zona");
        var ricorda = allOf(
                containsString("Zanobini Anna: la zona Prova non ha accolto il trasferimento"),
                containsString("href=\"" + pagina + "\""));
        vede(assistente, "/", ricorda);
        vede(program, "/", ricorda);
        var altra = qui.operatore(Ruolo.ASSISTENTE_SOCIALE);
        vede(altra, "/", not(containsString("Zanobini")));
        casi.sostituisce(qui, cartella, altra, Funzione.CASE_MANAGER);
        vede(altra, "/", ricorda);
        prendeAtto(altra, versione()).andExpect(flash().attributeExists("esito"));
        vede(program, "/", not(containsString("Zanobini Anna: la zona")));
    }

    @Test
    void non_accolto_torna_con_il_motivo_e_di_la_non_resta_niente() throws Exception {
        richiede(tutti());
        invia();
        var lettera = lettera();
        rifiuta(lettera, " ").andExpect(status().isUnprocessableContent());
        rifiuta(lettera, "Abitano ancora nella vostra zona").andExpect(redirectedUrl("/trasferimenti"));
        vede(diLa, "/trasferimenti/" + lettera, not(containsString("Zanobini")));
        assertThat(uno(altraZona, "select count(*)::text from persona")).isEqualTo("0");

        vede(assistente, "/", containsString("non ha accolto"));
        prendeAtto(assistente, versione()).andExpect(flash().attributeExists("esito"));
        vede(assistente, "/cartelle/" + cartella, containsString("Abitano ancora nella vostra zona"));
        assertThat(casi.letta(qui, cartella).chiusaIl()).isEmpty();
        // And it can be asked again.
        richiede(tutti()).andExpect(redirectedUrl(pagina));
    }

    @Test
    void ritirato_non_si_legge_e_non_si_accoglie_piu() throws Exception {
        richiede(tutti());
        invia();
        var lettera = lettera();
        richiede(tutti()).andExpect(status().isUnprocessableContent());
        ritira("-1").andExpect(flash().attributeExists("errore"));
        ritira(versione()).andExpect(flash().attributeExists("esito"));
        vede(diLa, "/trasferimenti/" + lettera, allOf(containsString("ritirato"), not(containsString("Zanobini"))));
        accoglie(lettera).andExpect(flash().attributeExists("errore"));
        assertThat(uno(altraZona, "select count(*)::text from cartella")).isEqualTo("0");
        assertThat(eventi(qui)).contains("TRASFERIMENTO_RITIRATO");
    }

    @Test
    void se_va_solo_qualcuno_non_parte_cio_che_dice_anche_di_chi_resta() throws Exception {
        var richiedente = componente("parentela = 'RICHIEDENTE'");
        richiede(List.of(richiedente))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Zanobini Luca resta")));
        richiede(List.of(componente("parentela = 'FIGLIO'"))).andExpect(status().isUnprocessableContent());
        casi.figlio(qui, cartella, "Neri", "Ugo", LocalDate.of(1990, 1, 1));
        var adulto = componente("parentela = 'FIGLIO' and persona_id in (select id from persona where nome = 'Ugo')");
        richiede(List.of(adulto), "parti", "DIARIO")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("chi resta")));
        richiede(List.of(adulto), "parti", "PATTO").andExpect(redirectedUrl(pagina));
        vede(assistente, pagina, not(containsString("INPS")));
        invia();
        var lettera = lettera();
        accoglie(lettera).andExpect(status().isSeeOther());
        assertThat(uno(altraZona, "select misura from cartella")).isEqualTo("SIIL");
        prendeAtto(assistente, versione()).andExpect(flash().attributeExists("esito"));
        assertThat(casi.letta(qui, cartella).chiusaIl()).isEmpty();
        assertThat(uno(qui, "select motivo_uscita from componente where id = '" + adulto + "'"))
                .isEqualTo("Trasferimento in un'altra zona");
        assertThat(uno(qui, "select count(*)::text from componente where al is null"))
                .isEqualTo("2");
    }

    @Test
    void chi_e_gia_seguito_di_la_con_la_stessa_misura_si_nomina() throws Exception {
        casi.accolta(altraZona, "Zanobini", amministrativaDiLa);
        richiede(tutti());
        invia();
        var lettera = lettera();
        accoglie(lettera)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("è una persona già registrata?")));
        var nota = uno(altraZona, "select id::text from persona where nome = 'Anna'");
        accoglie(lettera, "persona-0", nota)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Zanobini Anna è in un nucleo")));
        accoglie(lettera, "persona-0", "altra:" + nota).andExpect(status().isSeeOther());
    }

    @Test
    void chi_torna_ritrova_il_suo_nucleo() throws Exception {
        richiede(tutti());
        invia();
        var nuova = aperta(accoglie(lettera()));
        prendeAtto(assistente, versione());
        var nucleo = uno(altraZona, "select id::text from nucleo");
        casi.chiusa(altraZona, nuova, diLa, "Fine della misura");
        mvc.perform(post("/cartelle/" + cartella + "/riapertura")
                        .param("motivo", "Sono tornati")
                        .with(program.entrato())
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        richiede(tutti());
        invia();
        var seconda = altraZona.in(() -> posta.inAttesa(10)).getFirst().id();
        var anna = uno(altraZona, "select id::text from persona where nome = 'Anna'");
        var luca = uno(altraZona, "select id::text from persona where nome = 'Luca'");
        accoglie(seconda, "persona-0", anna, "persona-1", luca).andExpect(status().isSeeOther());
        assertThat(uno(altraZona, "select id::text from nucleo")).isEqualTo(nucleo);
        assertThat(uno(altraZona, "select count(distinct nucleo_id)::text from cartella"))
                .isEqualTo("1");
    }

    @Test
    void solo_chi_deve_chiede_e_risponde() throws Exception {
        richiede(tutti());
        invia();
        var lettera = lettera();
        for (var chi : new OperatoreDiProva[] {amministrativaDiLa, altraZona.operatore(Ruolo.DIRETTORE)}) {
            mvc.perform(get("/trasferimenti").with(chi.entrato())).andExpect(status().isForbidden());
            mvc.perform(get("/trasferimenti/" + lettera).with(chi.entrato())).andExpect(status().isForbidden());
        }
        mvc.perform(get("/trasferimenti/" + lettera)
                        .with(altraZona.operatore(Ruolo.ASSISTENTE_SOCIALE).entrato()))
                .andExpect(status().isForbidden());
        for (var chi : new OperatoreDiProva[] {program, prova.zona().operatore(Ruolo.PROGRAM_MANAGER)}) {
            mvc.perform(get("/trasferimenti/" + lettera).with(chi.entrato())).andExpect(status().isNotFound());
            mvc.perform(post("/trasferimenti/" + lettera + "/rifiuto")
                            .param("motivo", "No")
                            .with(chi.entrato())
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get(pagina + "/richiesta").with(program.entrato())).andExpect(status().isForbidden());
        mvc.perform(get(pagina).with(amministrativa.entrato())).andExpect(status().isNotFound());
        mvc.perform(get(pagina).with(qui.operatore(Ruolo.ASSISTENTE_SOCIALE).entrato()))
                .andExpect(status().isNotFound());
        mvc.perform(get(pagina).with(diLa.entrato())).andExpect(status().isNotFound());
        vede(program, pagina, containsString("Zanobini"));
    }

    private void scrive(String testo, @Nullable String riservata) throws Exception {
        var riga = post("/cartelle/" + cartella + "/diario")
                .param("tipo", "COLLOQUIO")
                .param("data", "%1$td/%1$tm/%1$tY".formatted(LocalDate.now()))
                .param("testo", testo);
        if (riservata != null) {
            riga.param("riservata", riservata);
        }
        mvc.perform(riga.with(assistente.entrato()).with(csrf())).andExpect(status().isSeeOther());
    }

    private ResultActions richiede(List<String> chi, String... altro) throws Exception {
        var richiesta = post(pagina + "/richiesta")
                .param("zona", altraZona.id().toString())
                .param("chi", chi.toArray(String[]::new))
                .param("dal", "%1$td/%1$tm/%1$tY".formatted(LocalDate.now()))
                .param("verso", "Pescia")
                .param("nota", NOTA)
                .param("informataIl", "%1$td/%1$tm/%1$tY".formatted(LocalDate.now()))
                .param("informataCome", "A_VOCE")
                .param("versione", "0");
        for (int i = 0; i < altro.length; i += 2) {
            richiesta.param(altro[i], altro[i + 1]);
        }
        return mvc.perform(richiesta.with(assistente.entrato()).with(csrf()));
    }

    private ResultActions invia() throws Exception {
        return mvc.perform(post(pagina + "/invio")
                .param("versione", versione())
                .param("impronta", impronta())
                .with(assistente.entrato())
                .with(csrf()));
    }

    private ResultActions ritira(String versione) throws Exception {
        return mvc.perform(post(pagina + "/ritiro")
                .param("versione", versione)
                .with(assistente.entrato())
                .with(csrf()));
    }

    private ResultActions prendeAtto(OperatoreDiProva chi, String versione) throws Exception {
        return mvc.perform(post(pagina + "/risposta")
                .param("versione", versione)
                .with(chi.entrato())
                .with(csrf()));
    }

    private ResultActions accoglie(TrasferimentoId lettera, String... altro) throws Exception {
        var richiesta = post("/trasferimenti/" + lettera + "/accoglienza").param("comune", "047012");
        for (int i = 0; i < altro.length; i += 2) {
            richiesta.param(altro[i], altro[i + 1]);
        }
        return mvc.perform(richiesta.with(diLa.entrato()).with(csrf()));
    }

    private static CartellaId aperta(ResultActions accolto) throws Exception {
        var dove = accolto.andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return CartellaId.valueOf(Objects.requireNonNull(dove).replace("/cartelle/", ""));
    }

    private ResultActions rifiuta(TrasferimentoId lettera, String motivo) throws Exception {
        return mvc.perform(post("/trasferimenti/" + lettera + "/rifiuto")
                .param("motivo", motivo)
                .with(diLa.entrato())
                .with(csrf()));
    }

    private String impronta() throws Exception {
        var aperta = mvc.perform(get(pagina).with(assistente.entrato()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var campo =
                Pattern.compile("name=\"impronta\" value=\"([0-9a-f]{64})\"").matcher(aperta);
        assertThat(campo.find()).as(aperta).isTrue();
        return campo.group(1);
    }

    private String versione() {
        return uno(qui, "select versione::text from trasferimento where stato in ('BOZZA', 'INVIATO')");
    }

    private TrasferimentoId lettera() {
        return altraZona.in(() -> posta.inAttesa(10)).getFirst().id();
    }

    private List<String> tutti() {
        return new ArrayList<>(qui.in(() -> sql.sql("select id::text from componente where al is null")
                .query(String.class)
                .list()));
    }

    private String componente(String dove) {
        return uno(qui, "select id::text from componente where al is null and " + dove);
    }

    private List<String> eventi(ZonaDiProva zona) {
        return zona.in(() -> sql.sql("select tipo from evento order by id")
                .query(String.class)
                .list());
    }

    private String uno(ZonaDiProva zona, String cosa) {
        return zona.in(() -> sql.sql(cosa).query(String.class).single());
    }

    private void vede(OperatoreDiProva chi, String dove, Matcher<String> che) throws Exception {
        mvc.perform(get(dove).with(chi.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(che));
    }
}
