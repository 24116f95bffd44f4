package it.filo.analisi.web;

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

import it.filo.Prova.OperatoreDiProva;
import it.filo.ProvaWeb;
import it.filo.analisi.FissaMiniEquipe;
import it.filo.analisi.SintesiAnalisi;
import it.filo.analisi.web.CasoDiProva.Caso;
import it.filo.cartella.Dominio;
import it.filo.cartella.Fase;
import it.filo.cartella.Passo;
import it.filo.cartella.Percorso;
import it.filo.operatori.Ruolo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The analisi preliminare from the mini-équipe to its conclusion, as its pages do it. */
@ProvaWeb
class AnalisiIT {

    private static final DateTimeFormatter BREVE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern VERSIONE = Pattern.compile("name=\"versione\" value=\"(-?\\d+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CasoDiProva casi;

    @Autowired
    private SintesiAnalisi sintesi;

    @Autowired
    private JdbcClient sql;

    @Test
    void fissare_la_mini_equipe_apre_la_scheda_e_da_la_cartella_al_consulente() throws Exception {
        var caso = casi.assegnato("REI");
        apre(caso.consulente(), caso.scheda("")).andExpect(status().isNotFound());

        fissa(caso, caso.assistente()).andExpect(redirectedUrl(caso.scheda("")));

        assertThat(casi.cartella(caso).passo()).contains(Passo.CONCLUDERE_ANALISI);
        assertThat(casi.cartella(caso).miniEquipeIl()).contains(casi.oggi());
        apre(caso.consulente(), caso.scheda(""))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("Condizione abitativa"), containsString("Da compilare"))));
        assertThat(eventi(caso)).endsWith("MINI_EQUIPE_FISSATA " + BREVE.format(casi.oggi()));
    }

    @Test
    void sotto_il_REI_il_consulente_ci_vuole_e_quel_che_si_e_scritto_resta() throws Exception {
        var caso = casi.assegnato("REI");

        invia(
                        caso.assistente(),
                        caso.indirizzo("mini-equipe"),
                        "giorno",
                        BREVE.format(casi.oggi()),
                        "ora",
                        "9.30",
                        "luogo",
                        "Sede di Agliana")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Scegliere il consulente"),
                                containsString("value=\"9.30\""),
                                containsString("value=\"Sede di Agliana\""))));
        invia(caso.assistente(), caso.indirizzo("mini-equipe"), "giorno", "01/01/2001")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"01/01/2001\"")));
    }

    @Test
    void sotto_l_ADI_il_consulente_e_facoltativo_e_l_assistente_sociale_conclude_da_sola() throws Exception {
        var caso = casi.assegnato("ADI");
        invia(caso.assistente(), caso.indirizzo("mini-equipe"), "giorno", BREVE.format(casi.oggi()), "ora", "9.30")
                .andExpect(status().isSeeOther());
        apre(caso.assistente(), caso.scheda("")).andExpect(content().string(containsString("ore 09:30")));
        compila(caso, caso.assistente());
        propone(caso, caso.assistente(), "SOLO_SOCIALE");

        conferma(caso, caso.assistente()).andExpect(redirectedUrl("/cartelle/" + caso.cartella()));

        assertThat(casi.cartella(caso).percorso()).contains(Percorso.SOLO_SOCIALE);
        assertThat(casi.cartella(caso).fase()).isEqualTo(Fase.PROGETTO);
    }

    @Test
    void si_puo_spostare_e_cambiare_consulente_solo_dicendo_perche() throws Exception {
        var caso = pronto();
        var domani = BREVE.format(casi.oggi().plusDays(1));

        var letta = ""
                + FissaMiniEquipe.letta(
                        casi.oggi(), null, null, caso.consulente().chi().id());
        invia(
                        caso.program(),
                        caso.indirizzo("mini-equipe"),
                        "versione",
                        letta,
                        "giorno",
                        domani,
                        "consulente",
                        id(caso.altroConsulente()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Scrivere perché cambia il consulente")));
        invia(
                        caso.program(),
                        caso.indirizzo("mini-equipe"),
                        "versione",
                        letta,
                        "giorno",
                        domani,
                        "consulente",
                        id(caso.altroConsulente()),
                        "motivo",
                        "Assenza lunga")
                .andExpect(status().isSeeOther());
        invia(
                        caso.assistente(),
                        caso.indirizzo("mini-equipe"),
                        "versione",
                        letta,
                        "giorno",
                        BREVE.format(casi.oggi().plusDays(2)),
                        "luogo",
                        "Sede di Agliana",
                        "consulente",
                        id(caso.consulente()))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("Sede di Agliana"), containsString(domani))));

        apre(caso.altroConsulente(), caso.scheda("")).andExpect(status().isOk());
        assertThat(eventi(caso)).contains("MINI_EQUIPE_FISSATA " + domani);
        assertThat(eventi(caso)).anyMatch(e -> e.startsWith("RIASSEGNATA"));
    }

    @Test
    void i_domini_si_scrivono_insieme_e_il_testo_nella_banca_non_si_legge() throws Exception {
        var caso = pronto();
        var segreto = "Affitto arretrato di quattro mesi";

        scrive(caso, caso.consulente(), "abitazione", "-1", "4", segreto).andExpect(redirectedUrl(caso.scheda("reti")));

        apre(caso.assistente(), caso.scheda("abitazione")).andExpect(content().string(containsString(segreto)));
        var cifrato = caso.zona()
                .in(() -> sql.sql("select bisogni from analisi_dominio where dominio = 'ABITAZIONE'")
                        .query(byte[].class)
                        .single());
        assertThat(new String(Objects.requireNonNull(cifrato), StandardCharsets.ISO_8859_1))
                .doesNotContain("Affitto");
    }

    @Test
    void chi_salva_per_secondo_vede_i_due_testi() throws Exception {
        var caso = pronto();
        scrive(caso, caso.assistente(), "abitazione", "-1", "4", "Sfratto avviato");

        scrive(caso, caso.consulente(), "abitazione", "-1", "4", "Affitto arretrato")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Sfratto avviato"),
                                containsString("Affitto arretrato"),
                                containsString("name=\"versione\" value=\"0\""))));
        assertThat(atti(caso, caso.consulente()))
                .as("what the other one wrote was read")
                .containsExactly("TENTATIVO", "LETTURA");
        scrive(caso, caso.consulente(), "abitazione", "0", "4", "Sfratto avviato\n\nAffitto arretrato")
                .andExpect(status().isSeeOther());
        assertThat(atti(caso, caso.consulente())).containsExactly("TENTATIVO", "LETTURA", "MODIFICA");
    }

    @Test
    void sulla_pagina_unica_non_disturba_chi_scrive_altrove() throws Exception {
        var caso = pronto();
        var vuota = apre(caso.assistente(), caso.scheda("tutta"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        scrive(caso, caso.consulente(), "lavoro", "-1", "3", "Turni impossibili");

        invia(
                        caso.assistente(),
                        caso.scheda("tutta"),
                        "lavoro-versione",
                        "-1",
                        "lavoro-letto",
                        letto(vuota, "lavoro-letto"),
                        "reti-versione",
                        "-1",
                        "reti-letto",
                        letto(vuota, "reti-letto"),
                        "reti-scala",
                        "2")
                .andExpect(redirectedUrl(caso.scheda("")));

        apre(caso.assistente(), caso.scheda("lavoro")).andExpect(content().string(containsString("Turni impossibili")));
        invia(
                        caso.assistente(),
                        caso.scheda("tutta"),
                        "lavoro-versione",
                        "-1",
                        "lavoro-letto",
                        "x",
                        "lavoro-scala",
                        "5")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("name=\"lavoro-versione\" value=\"0\"")));
    }

    @Test
    void un_grado_che_non_c_e_torna_con_quel_che_si_e_scritto() throws Exception {
        var caso = pronto();

        scrive(caso, caso.assistente(), "reti", "-1", "9", "Sola con il bambino")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Sola con il bambino")));
    }

    @Test
    void chi_non_segue_il_caso_non_sa_che_la_scheda_c_e() throws Exception {
        var caso = pronto();
        var tutor = caso.zona().operatore(Ruolo.TUTOR);

        for (var pagina : List.of("", "abitazione", "esito", "tutta", "profili/" + caso.madre())) {
            apre(caso.collega(), caso.scheda(pagina)).andExpect(status().isNotFound());
            apre(caso.altroConsulente(), caso.scheda(pagina)).andExpect(status().isNotFound());
            apre(tutor, caso.scheda(pagina)).andExpect(status().isNotFound());
            apre(caso.program(), caso.scheda(pagina)).andExpect(status().isOk());
        }
        scrive(caso, caso.collega(), "reti", "-1", "1", "").andExpect(status().isNotFound());
        scrive(caso, caso.program(), "reti", "-1", "1", "").andExpect(status().isForbidden());
        apre(caso.assistente(), caso.scheda("salute")).andExpect(status().isNotFound());
    }

    @Test
    void la_scheda_A_si_chiude_solo_con_due_conferme() throws Exception {
        var caso = proposto("SOLO_LAVORO");

        conferma(caso, caso.assistente()).andExpect(redirectedUrl(caso.scheda("esito")));
        assertThat(casi.cartella(caso).percorso()).isEmpty();
        apre(caso.assistente(), caso.scheda("esito"))
                .andExpect(content().string(not(containsString("Conferma l’esito"))))
                .andExpect(content()
                        .string(containsString("Manca la conferma di: consulente del centro per l&#39;impiego.")));
        conferma(caso, caso.consulente()).andExpect(redirectedUrl("/cartelle/" + caso.cartella()));

        var cartella = casi.cartella(caso);
        assertThat(cartella.percorso()).contains(Percorso.SOLO_LAVORO);
        assertThat(cartella.passo()).contains(Passo.SOTTOSCRIVERE_PATTO);
        assertThat(eventi(caso)).endsWith("ANALISI_CONCLUSA Solo lavoro");
        var presa = Objects.requireNonNull(caso.zona().in(() -> sintesi.dellaCartella(caso.cartella())))
                .orElseThrow();
        assertThat(presa.attivabili()).containsExactly(caso.madre());
        assertThat(presa.scale()).containsEntry(Dominio.LAVORO, 4);
        scrive(caso, caso.assistente(), "reti", "0", "5", "Dopo").andExpect(redirectedUrl(caso.scheda("")));
        apre(caso.assistente(), caso.scheda("reti")).andExpect(content().string(not(containsString("<textarea"))));
    }

    @Test
    void una_modifica_ritira_le_conferme_gia_date() throws Exception {
        var caso = proposto("SOLO_LAVORO");
        var prima = versione(caso, caso.consulente());
        conferma(caso, caso.assistente());

        scrive(caso, caso.assistente(), "reti", "0", "2", "").andExpect(status().isSeeOther());

        invia(caso.consulente(), caso.scheda("esito/conferma"), "versione", prima)
                .andExpect(status().isConflict());
        conferma(caso, caso.consulente()).andExpect(redirectedUrl(caso.scheda("esito")));
        assertThat(casi.cartella(caso).percorso()).isEmpty();
    }

    @Test
    void una_scheda_incompleta_o_senza_motivazione_non_si_conferma() throws Exception {
        var caso = pronto();

        invia(caso.assistente(), caso.scheda("esito"), "versione", "0", "esito", "COMPLESSO")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Scrivere la motivazione.")));
        invia(caso.assistente(), caso.scheda("esito"), "esito", "SPECIALISTICO", "motivazione", "Dipendenza dal gioco")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Scegliere il servizio specialistico"),
                                containsString("Dipendenza dal gioco"))));
        propone(caso, caso.assistente(), "COMPLESSO");
        conferma(caso, caso.assistente())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(containsString("Completare prima: Condizioni e funzionamenti personali e sociali")));
    }

    @Test
    void la_conclusione_non_e_nel_futuro_ne_prima_della_mini_equipe() throws Exception {
        var caso = proposto("SOLO_LAVORO");

        for (LocalDate giorno : List.of(casi.oggi().plusDays(1), casi.oggi().minusDays(1))) {
            invia(
                            caso.assistente(),
                            caso.scheda("esito/conferma"),
                            "versione",
                            versione(caso, caso.assistente()),
                            "conclusaIl",
                            BREVE.format(giorno))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("value=\"" + BREVE.format(giorno) + "\"")));
        }
    }

    @Test
    void dove_i_due_non_concordano_decide_il_program_manager_e_dice_perche() throws Exception {
        var caso = proposto("SOLO_LAVORO");
        conferma(caso, caso.consulente());
        invia(
                        caso.assistente(),
                        caso.scheda("esito/non-concordo"),
                        "versione",
                        versione(caso, caso.assistente()),
                        "esito",
                        "COMPLESSO")
                .andExpect(status().isUnprocessableContent());

        nonConcorda(caso, caso.assistente(), "COMPLESSO").andExpect(redirectedUrl(caso.scheda("esito")));

        assertThat(casi.cartella(caso).passo()).contains(Passo.DIRIMERE);
        scrive(caso, caso.assistente(), "reti", "0", "5", "Dopo").andExpect(status().isSeeOther());
        apre(caso.assistente(), caso.scheda("reti")).andExpect(content().string(not(containsString("Dopo"))));
        invia(caso.assistente(), caso.scheda("esito/decisione"), "esito", "COMPLESSO", "motivazione", "Così")
                .andExpect(status().isForbidden());
        invia(caso.program(), caso.scheda("esito/decisione"), "esito", "COMPLESSO")
                .andExpect(status().isUnprocessableContent());
        invia(
                        caso.program(),
                        caso.scheda("esito/decisione"),
                        "esito",
                        "COMPLESSO",
                        "motivazione",
                        "La casa viene prima")
                .andExpect(redirectedUrl("/cartelle/" + caso.cartella()));

        assertThat(casi.cartella(caso).percorso()).contains(Percorso.COMPLESSO);
        assertThat(casi.cartella(caso).passo()).contains(Passo.CONVOCARE_EQUIPE);
        apre(caso.assistente(), caso.scheda("esito"))
                .andExpect(content().string(containsString("La casa viene prima")));
        assertThat(eventi(caso)).contains("DISACCORDO null").endsWith("ANALISI_CONCLUSA Bisogno complesso");
    }

    @Test
    void chi_cambia_idea_conclude_senza_il_program_manager() throws Exception {
        var caso = proposto("SOLO_LAVORO");
        conferma(caso, caso.consulente());
        nonConcorda(caso, caso.assistente(), "COMPLESSO");

        conferma(caso, caso.assistente()).andExpect(redirectedUrl("/cartelle/" + caso.cartella()));

        assertThat(casi.cartella(caso).percorso()).contains(Percorso.SOLO_LAVORO);
    }

    @Test
    void se_tutti_e_due_preferiscono_un_altro_esito_vale_quello_con_le_loro_ragioni() throws Exception {
        var caso = proposto("SOLO_LAVORO");
        nonConcorda(caso, caso.consulente(), "COMPLESSO");
        nonConcorda(caso, caso.assistente(), "COMPLESSO");

        assertThat(casi.cartella(caso).percorso()).contains(Percorso.COMPLESSO);
        apre(caso.assistente(), caso.scheda("esito"))
                .andExpect(content().string(containsString("Ci vuole altro: COMPLESSO")));
    }

    @Test
    void non_si_nomina_sostituto_chi_in_quei_giorni_e_assente() throws Exception {
        var caso = proposto("SOLO_LAVORO");
        var oggi = casi.oggi();
        caso.zona()
                .in(() -> sql.sql("""
                        insert into assenza (zona_id, id, operatore_id, dal, al, autore, scritta_il)
                        values (?, gen_random_uuid(), ?, ?, ?, 'Prova', now())""")
                        .params(
                                caso.zona().id().id(),
                                caso.altroConsulente().chi().id().id(),
                                oggi.plusDays(2),
                                oggi.plusDays(9))
                        .update());
        var posto = caso.indirizzo("mini-equipe/sostituto/consulente-cpi");
        var altro = id(caso.altroConsulente());
        var dal = BREVE.format(oggi);
        invia(caso.consulente(), posto, "sostituto", altro, "dal", dal, "al", BREVE.format(oggi.plusDays(3)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(" è assente dal")));
        invia(caso.consulente(), posto, "sostituto", altro, "dal", dal, "al", BREVE.format(oggi.plusDays(1)))
                .andExpect(redirectedUrl(caso.indirizzo("mini-equipe")));
    }

    @Test
    void un_sostituto_dello_stesso_ente_conferma_fino_al_giorno_detto() throws Exception {
        var caso = proposto("SOLO_LAVORO");
        var oggi = BREVE.format(casi.oggi());
        var posto = caso.indirizzo("mini-equipe/sostituto/consulente-cpi");
        conferma(caso, caso.assistente());

        invia(caso.consulente(), posto, "sostituto", id(caso.assistente()), "dal", oggi, "al", oggi)
                .andExpect(status().isUnprocessableContent());
        invia(caso.assistente(), posto, "sostituto", id(caso.altroConsulente()), "dal", oggi, "al", oggi)
                .andExpect(status().isForbidden());
        invia(caso.consulente(), posto, "sostituto", id(caso.altroConsulente()), "dal", oggi, "al", oggi)
                .andExpect(redirectedUrl(caso.indirizzo("mini-equipe")));
        conferma(caso, caso.altroConsulente()).andExpect(redirectedUrl("/cartelle/" + caso.cartella()));

        apre(caso.assistente(), caso.scheda("esito")).andExpect(content().string(containsString("in sostituzione")));
        apre(caso.assistente(), "/cartelle/" + caso.cartella())
                .andExpect(content().string(containsString("Sostituto nella mini-équipe")))
                .andExpect(content().string(containsString(", dal " + oggi + " al " + oggi)));
    }

    @Test
    void lo_specialistico_dice_quale_servizio() throws Exception {
        var caso = pronto();
        compila(caso, caso.assistente());
        invia(
                        caso.assistente(),
                        caso.scheda("esito"),
                        "versione",
                        "0",
                        "esito",
                        "SPECIALISTICO",
                        "servizio",
                        caso.servizio().toString(),
                        "motivazione",
                        "Già seguita")
                .andExpect(status().isSeeOther());
        conferma(caso, caso.assistente());
        conferma(caso, caso.consulente());

        var presa = Objects.requireNonNull(caso.zona().in(() -> sintesi.dellaCartella(caso.cartella())));
        assertThat(presa.flatMap(SintesiAnalisi.Sintesi::esito).orElseThrow().servizio())
                .isEqualTo(caso.servizio());
    }

    private Caso pronto() throws Exception {
        var caso = casi.assegnato("REI");
        fissa(caso, caso.assistente()).andExpect(status().isSeeOther());
        return caso;
    }

    private Caso proposto(String esito) throws Exception {
        var caso = pronto();
        compila(caso, caso.assistente());
        propone(caso, caso.assistente(), esito);
        return caso;
    }

    private ResultActions fissa(Caso caso, OperatoreDiProva chi) throws Exception {
        return invia(
                chi,
                caso.indirizzo("mini-equipe"),
                "giorno",
                BREVE.format(casi.oggi()),
                "consulente",
                id(caso.consulente()));
    }

    private void compila(Caso caso, OperatoreDiProva chi) throws Exception {
        for (var dominio :
                List.of("condizioni-personali", "situazione-economica", "istruzione", "abitazione", "reti")) {
            scrive(caso, chi, dominio, "-1", "1", "").andExpect(status().isSeeOther());
        }
        scrive(caso, chi, "lavoro", "-1", "4", "Orari del nido");
        invia(
                        chi,
                        caso.scheda("profili/" + caso.madre()),
                        "versione",
                        "-1",
                        "condizione",
                        "DISOCCUPATO",
                        "istruzione",
                        "MEDIA",
                        "attivabile",
                        "true")
                .andExpect(status().isSeeOther());
    }

    private void propone(Caso caso, OperatoreDiProva chi, String esito) throws Exception {
        invia(
                        chi,
                        caso.scheda("esito"),
                        "versione",
                        versioni(caso, chi).getFirst(),
                        "esito",
                        esito,
                        "motivazione",
                        "Perché sì")
                .andExpect(redirectedUrl(caso.scheda("esito")));
    }

    private ResultActions scrive(
            Caso caso, OperatoreDiProva chi, String foglio, String versione, String scala, String bisogni)
            throws Exception {
        return invia(
                chi, caso.scheda(foglio), "versione", versione, "scala", scala, "bisogni", bisogni, "dopo", "prossimo");
    }

    private ResultActions conferma(Caso caso, OperatoreDiProva chi) throws Exception {
        return invia(chi, caso.scheda("esito/conferma"), "versione", versione(caso, chi));
    }

    private ResultActions nonConcorda(Caso caso, OperatoreDiProva chi, String esito) throws Exception {
        return invia(
                chi,
                caso.scheda("esito/non-concordo"),
                "versione",
                versione(caso, chi),
                "esito",
                esito,
                "motivazione",
                "Ci vuole altro: " + esito);
    }

    /** As the form of the confirmation has it, the last one of the page. */
    private String versione(Caso caso, OperatoreDiProva chi) throws Exception {
        return versioni(caso, chi).getLast();
    }

    private List<String> versioni(Caso caso, OperatoreDiProva chi) throws Exception {
        var pagina = apre(chi, caso.scheda("esito")).andReturn().getResponse().getContentAsString();
        return VERSIONE.matcher(pagina).results().map(r -> r.group(1)).toList();
    }

    private static String letto(String pagina, String nome) {
        var trovato =
                Pattern.compile("name=\"" + nome + "\" value=\"([^\"]+)\"").matcher(pagina);
        assertThat(trovato.find()).isTrue();
        return trovato.group(1);
    }

    private ResultActions apre(OperatoreDiProva chi, String indirizzo) throws Exception {
        return mvc.perform(get(indirizzo).with(chi.entrato()));
    }

    private ResultActions invia(OperatoreDiProva chi, String indirizzo, String... campi) throws Exception {
        var richiesta = post(indirizzo).with(chi.entrato()).with(csrf());
        for (int i = 0; i + 1 < campi.length; i += 2) {
            richiesta.param(campi[i], campi[i + 1]);
        }
        return mvc.perform(richiesta);
    }

    private static String id(OperatoreDiProva chi) {
        return chi.chi().id().toString();
    }

    private List<String> atti(Caso caso, OperatoreDiProva chi) {
        return Objects.requireNonNull(caso.zona()
                .in(() -> sql.sql(
                                "select azione from registro where cartella_id = ? and operatore_id = ? order by quando, id")
                        .params(caso.cartella().id(), chi.chi().id().id())
                        .query(String.class)
                        .list()));
    }

    private List<String> eventi(Caso caso) {
        return Objects.requireNonNull(caso.zona()
                .in(() -> sql.sql(
                                "select tipo || ' ' || coalesce(dopo, 'null') from evento where cartella_id = ? order by id")
                        .param(caso.cartella().id())
                        .query(String.class)
                        .list()));
    }
}
