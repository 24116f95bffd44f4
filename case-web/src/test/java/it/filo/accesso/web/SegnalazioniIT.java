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

import it.filo.CasiDiProva;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.base.Ids;
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

/** From who meets a person in need to the équipe unica, and back. */
@ProvaWeb
class SegnalazioniIT {

    private static final String INBOX = "/accesso/segnalazioni";
    private static final String DIAGNOSI = "In cura per dipendenza da alcol";

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

    private ZonaDiProva zona;
    private OperatoreDiProva serd;
    private OperatoreDiProva tutor;
    private OperatoreDiProva cpi;
    private OperatoreDiProva assistente;
    private OperatoreDiProva program;
    private OperatoreDiProva urp;
    private OperatoreDiProva amministrativa;

    @BeforeEach
    void una_zona_con_la_sua_rete() {
        zona = prova.zona();
        zona.in(() -> sql.sql("insert into comune values (?, '047017', 'Quarrata', 'H109', '51039', 26000)")
                .param(zona.id().id())
                .update());
        serd = zona.operatore(Ruolo.REFERENTE_SPECIALISTICO);
        tutor = zona.operatore(Ruolo.TUTOR);
        cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        urp = zona.operatore(Ruolo.OPERATORE_ACCESSO);
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
    }

    @Test
    void una_bozza_la_legge_solo_chi_la_scrive() throws Exception {
        var campi = scheda();
        campi.remove("motivo");
        var dove = scrivi(serd, campi, "salva");
        leggi(serd, dove)
                .andExpect(content().string(containsString("Continua a scrivere")))
                .andExpect(content().string(containsString(DIAGNOSI)));
        assertThat(corpo(serd, "/")).contains("Verdi Luca: bozza di segnalazione, da finire e inviare");
        assertThat(corpo(program, "/")).doesNotContain("Verdi Luca");
        for (var altro : List.of(
                program,
                assistente,
                tutor,
                zona.operatore(Ruolo.REFERENTE_SPECIALISTICO, serd.chi().ente()))) {
            mvc.perform(get(dove).with(altro.entrato())).andExpect(status().isNotFound());
        }
        mvc.perform(get(dove + "/scheda").with(serd.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(DIAGNOSI)));
    }

    @Test
    void una_bozza_si_elimina_con_tutto_cio_che_dice_e_una_inviata_no() throws Exception {
        var campi = scheda();
        campi.remove("motivo");
        var dove = scrivi(serd, campi, "salva");
        leggi(serd, dove).andExpect(content().string(containsString("Elimina la bozza")));
        atto(tutor, dove, "eliminazione").andExpect(status().isNotFound());
        mvc.perform(post(dove + "/eliminazione")
                        .param("versione", "-1")
                        .with(serd.entrato())
                        .with(csrf()))
                .andExpect(redirectedUrl(dove));
        assertThat(quante("voce_scheda")).isPositive();
        atto(serd, dove, "eliminazione").andExpect(redirectedUrl(INBOX));
        assertThat(quante("segnalazione")).isZero();
        assertThat(quante("voce_scheda")).isZero();
        mvc.perform(get(dove).with(serd.entrato())).andExpect(status().isNotFound());

        var inviata = scrivi(serd, scheda(), "invia");
        leggi(serd, inviata).andExpect(content().string(not(containsString("Elimina la bozza"))));
        mvc.perform(post(inviata + "/eliminazione")
                .param("versione", versione(inviata))
                .with(serd.entrato())
                .with(csrf()));
        leggi(serd, inviata);
    }

    @Test
    void senza_cio_che_serve_non_si_invia_e_cio_che_era_scritto_resta() throws Exception {
        var campi = scheda();
        campi.remove("motivo");
        campi.remove("informata-il");
        campi.remove("comune");
        campi.put("urgente", "true");
        for (var manca : List.of("comune", "motivo", "informata-il", "perche-urgente")) {
            invia(serd, INBOX + "/nuova", campi, "invia")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("id=\"" + manca + "-errore\"")))
                    .andExpect(content().string(containsString("value=\"Verdi\"")))
                    .andExpect(content().string(containsString(DIAGNOSI)));
            campi.put(manca, scheda().getOrDefault(manca, "Dorme in strada"));
        }
        invia(serd, INBOX + "/nuova", campi, "invia").andExpect(status().isSeeOther());
        assertThat(quante("segnalazione where stato = 'INVIATA' and priorita = 1"))
                .isOne();
    }

    @Test
    void valori_forzati_non_passano() throws Exception {
        for (var sbagliato : Map.of(
                        "bisogno-di-lavoro", "9",
                        "did", "FORSE",
                        "esito-chiesto", "NON_APPROPRIATA",
                        "misura", "SIIL",
                        "comune", "999999",
                        "informata-il", "31/02/2026",
                        "motivo", "x".repeat(4001))
                .entrySet()) {
            var campi = scheda();
            campi.put(sbagliato.getKey(), sbagliato.getValue());
            invia(serd, INBOX + "/nuova", campi, "invia")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("id=\"" + sbagliato.getKey() + "-errore\"")));
        }
        assertThat(quante("segnalazione")).isZero();
    }

    @Test
    void la_scheda_e_di_un_adulto_e_senza_codice_fiscale_va_bene() throws Exception {
        var campi = scheda();
        campi.put("segnalata-dataNascita", giorno(LocalDate.now(clock).minusYears(12)));
        invia(serd, INBOX + "/nuova", campi, "invia")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("La scheda si scrive per un adulto del nucleo")));
        assertThat(scrivi(serd, scheda(), "invia")).startsWith(INBOX + "/");
    }

    @Test
    void inviata_la_legge_l_equipe_unica_e_non_lo_sportello() throws Exception {
        var dove = scrivi(serd, scheda(), "invia");
        for (var chi : List.of(serd, program)) {
            leggi(chi, dove).andExpect(content().string(containsString("Ha perso il lavoro")));
        }
        for (var chi : List.of(
                assistente,
                tutor,
                cpi,
                zona.operatore(Ruolo.REFERENTE_SPECIALISTICO, serd.chi().ente()),
                prova.zona().operatore(Ruolo.PROGRAM_MANAGER))) {
            mvc.perform(get(dove).with(chi.entrato())).andExpect(status().isNotFound());
        }
        for (var ruolo : List.of(Ruolo.DIRETTORE, Ruolo.DPO, Ruolo.AMMINISTRATORE, Ruolo.NUCLEO_DI_MONITORAGGIO)) {
            mvc.perform(get(dove).with(zona.operatore(ruolo).entrato())).andExpect(status().isForbidden());
        }
        for (var chi : List.of(urp, amministrativa)) {
            for (var indirizzo : List.of(dove, INBOX, INBOX + "/nuova", dove + "/scheda", dove + "/accoglienza")) {
                mvc.perform(get(indirizzo).with(chi.entrato())).andExpect(status().isForbidden());
            }
            mvc.perform(get("/").with(chi.entrato())).andExpect(content().string(not(containsString("Verdi"))));
            mvc.perform(get("/accesso/contatti").with(chi.entrato()))
                    .andExpect(content().string(not(containsString("Verdi"))));
        }
        assertThat(quante("persona")).as("nobody is registered yet").isZero();
    }

    @Test
    void salute_e_giustizia_restano_a_parte() throws Exception {
        var dove = scrivi(serd, scheda(), "invia");
        leggi(program, dove).andExpect(content().string(containsString(DIAGNOSI)));
        mvc.perform(get(dove).with(assistente.entrato())).andExpect(status().isNotFound());
        atto(program, dove, "equipe", "equipe", equipe(assistente, cpi).toString())
                .andExpect(status().isSeeOther());
        leggi(assistente, dove).andExpect(content().string(containsString(DIAGNOSI)));
        leggi(cpi, dove)
                .andExpect(content().string(containsString("Ha perso il lavoro")))
                .andExpect(content().string(not(containsString(DIAGNOSI))));
        atto(assistente, dove, "rifiuto", "esito", "GIA_SEGUITA", "motivo", "La segue già il comune.")
                .andExpect(status().isSeeOther());
        leggi(program, dove)
                .andExpect(content().string(containsString("La segue già il comune.")))
                .andExpect(content().string(not(containsString(DIAGNOSI))));
        leggi(serd, dove)
                .andExpect(content().string(containsString("La segue già il comune.")))
                .andExpect(content().string(containsString(DIAGNOSI)));
        leggi(assistente, dove)
                .andExpect(content().string(containsString("La segue già il comune.")))
                .andExpect(content().string(not(containsString(DIAGNOSI))));
        leggi(cpi, dove)
                .andExpect(content().string(not(containsString("La segue già il comune."))))
                .andExpect(content().string(not(containsString(DIAGNOSI))));
        mvc.perform(get(dove).with(zona.operatore(Ruolo.ASSISTENTE_SOCIALE).entrato()))
                .andExpect(status().isNotFound());
        assertThat(zona.in(() -> sql.sql("select distinct sezione from registro where sezione is not null")
                        .query(String.class)
                        .list()))
                .contains("SEGNALAZIONE", "SALUTE_E_GIUSTIZIA");
    }

    @Test
    void il_consulente_non_scrive_di_salute_nemmeno_con_un_modulo_forzato() throws Exception {
        var dove = scrivi(cpi, scheda(), "invia");
        assertThat(quante("voce_scheda where campo = 'SALUTE'")).isZero();
        var collega = zona.operatore(Ruolo.CONSULENTE_CPI, cpi.chi().ente());
        leggi(collega, dove).andExpect(content().string(containsString("Ha perso il lavoro")));
        mvc.perform(get(INBOX + "/nuova").with(cpi.entrato()))
                .andExpect(content().string(not(containsString("id=\"salute\""))));
    }

    @Test
    void tutto_cio_che_si_scrive_e_cifrato() throws Exception {
        var dove = scrivi(serd, scheda(), "invia");
        atto(program, dove, "restituzione", "manca", "Manca il recapito").andExpect(status().isSeeOther());
        for (var colonna :
                List.of("valore from voce_scheda", "motivo from passaggio_segnalazione where motivo is not null")) {
            var scritti = zona.in(
                    () -> sql.sql("select " + colonna).query(byte[].class).list());
            assertThat(scritti)
                    .isNotEmpty()
                    .allSatisfy(b -> assertThat(new String(b, StandardCharsets.ISO_8859_1))
                            .doesNotContain("alcol", "lavoro", "recapito", "Verdi"));
        }
    }

    @Test
    void restituita_torna_a_chi_l_ha_inviata_e_la_prima_versione_resta() throws Exception {
        var dove = scrivi(tutor, scheda(), "invia");
        atto(program, dove, "restituzione", "manca", "Manca il titolo di studio.")
                .andExpect(status().isSeeOther());
        mvc.perform(get("/").with(tutor.entrato()))
                .andExpect(content().string(containsString("segnalazione restituita, da completare")));
        leggi(tutor, dove).andExpect(content().string(containsString("Manca il titolo di studio.")));
        var campi = scheda();
        campi.put("istruzione", "Licenza media");
        campi.put("motivo", "Ha perso anche la casa");
        campi.put("versione", versione(dove));
        invia(tutor, dove + "/scheda", campi, "salva").andExpect(status().isSeeOther());
        leggi(program, dove)
                .andExpect(content().string(containsString("Ha perso il lavoro")))
                .andExpect(content().string(not(containsString("Licenza media"))));
        campi.put("versione", versione(dove));
        invia(tutor, dove + "/scheda", campi, "invia").andExpect(redirectedUrl(dove));
        leggi(program, dove)
                .andExpect(content().string(containsString("Ha perso anche la casa")))
                .andExpect(content().string(containsString("Licenza media")));
        mvc.perform(get(dove + "?numero=1").with(program.entrato()))
                .andExpect(content().string(containsString("Ha perso il lavoro")))
                .andExpect(content().string(not(containsString("Licenza media"))));
    }

    @Test
    void chi_decide_su_una_pagina_vecchia_trova_che_cosa_ha_deciso_l_altro() throws Exception {
        var dove = scrivi(serd, scheda(), "invia");
        var letta = versione(dove);
        var collega = zona.operatore(Ruolo.PROGRAM_MANAGER);
        atto(program, dove, "restituzione", "manca", "Manca il recapito").andExpect(status().isSeeOther());
        for (var decisione : List.of("restituzione", "rifiuto", "accoglienza", "equipe")) {
            mvc.perform(post(dove + "/" + decisione)
                            .param("versione", letta)
                            .param("manca", "Manca la firma")
                            .param("esito", decisione.equals("rifiuto") ? "IRREPERIBILE" : "IN_ATTESA")
                            .param("motivo", "Non si trova")
                            .param("dove", "nuovo")
                            .param("equipe", UUID.randomUUID().toString())
                            .with(collega.entrato())
                            .with(csrf()))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("Manca il recapito")));
        }
        var campi = scheda();
        campi.put("versione", letta);
        campi.put("motivo", "Scritto dall'altra finestra");
        invia(serd, dove + "/scheda", campi, "invia")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Scritto dall&#39;altra finestra")))
                .andExpect(content().string(containsString("Ha perso il lavoro")));
    }

    @Test
    void senza_motivo_non_si_restituisce_e_non_si_rifiuta() throws Exception {
        var dove = scrivi(serd, scheda(), "invia");
        atto(program, dove, "restituzione", "manca", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"manca-errore\"")));
        atto(program, dove, "rifiuto", "esito", "IN_ATTESA", "motivo", "x")
                .andExpect(status().isUnprocessableContent());
        atto(program, dove, "rifiuto", "esito", "IRREPERIBILE").andExpect(status().isUnprocessableContent());
        atto(program, dove, "equipe", "equipe", UUID.randomUUID().toString())
                .andExpect(status().isUnprocessableContent());
        atto(assistente, dove, "restituzione", "manca", "x").andExpect(status().isNotFound());
        atto(serd, dove, "restituzione", "manca", "x").andExpect(status().isForbidden());
        atto(tutor, dove, "restituzione", "manca", "x").andExpect(status().isNotFound());
        atto(urp, dove, "restituzione", "manca", "x").andExpect(status().isForbidden());
    }

    @Test
    void accolta_apre_una_cartella_sola_e_una_volta_sola() throws Exception {
        var dove = scrivi(serd, scheda(), "invia");
        var letta = versione(dove);
        var cartella = Objects.requireNonNull(accogli(program, dove, letta, "", "nuovo")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        assertThat(cartella).startsWith("/cartelle/");
        mvc.perform(get(cartella).with(program.entrato()))
                .andExpect(content().string(containsString("Senza misura (SIIL)")))
                .andExpect(content().string(containsString("Segnalazione accolta dall&#39;équipe unica")));
        mvc.perform(get(cartella).with(amministrativa.entrato()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Segnalazione"))));
        accogli(program, dove, letta, "", "nuovo").andExpect(status().isConflict());
        accogli(program, dove, versione(dove), "", "nuovo").andExpect(status().isUnprocessableContent());
        assertThat(quante("cartella")).isOne();
        assertThat(quante("persona where cognome = 'Verdi'")).isOne();
        leggi(serd, dove)
                .andExpect(content().string(containsString("GOL, percorso 4 lavoro e inclusione")))
                .andExpect(content().string(not(containsString("/cartelle/"))));
        mvc.perform(get("/").with(serd.entrato()))
                .andExpect(content().string(containsString("Verdi Luca: segnalazione accolta")));
        var seconda = scrivi(tutor, scheda(), "invia");
        leggi(program, seconda).andExpect(content().string(containsString("Cartella di Verdi Luca")));
        accogli(program, seconda, versione(seconda), "", "nuovo")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"persona-errore\"")));
        var persona = zona.in(() ->
                sql.sql("select id::text from persona").query(String.class).single());
        var aperta = cartella.substring("/cartelle/".length());
        accogli(program, seconda, versione(seconda), persona, "cartella:" + aperta)
                .andExpect(redirectedUrl(cartella));
        assertThat(quante("cartella")).isOne();
        assertThat(quante("persona")).isOne();
    }

    @Test
    void chi_ha_gia_una_cartella_non_ne_riceve_un_altra_senza_che_si_veda() throws Exception {
        var id = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, id, assistente, amministrativa, program);
        var altra = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        var campi = scheda();
        campi.put("segnalata-cognome", "Rossi");
        campi.put("segnalata-nome", "Anna");
        campi.put("segnalata-sesso", "F");
        campi.put("segnalata-dataNascita", "04/05/1985");
        var dove = scrivi(serd, campi, "invia");
        var caseManager = assistente.chi().nominativo();
        leggi(program, dove)
                .andExpect(content().string(containsString("Cartella di Rossi Anna")))
                .andExpect(content().string(containsString("ADI, ")))
                .andExpect(content().string(containsString(caseManager)));
        atto(program, dove, "equipe", "equipe", equipe(altra).toString()).andExpect(status().isSeeOther());
        leggi(altra, dove)
                .andExpect(content().string(containsString("Una cartella è aperta, di Rossi Anna")))
                .andExpect(content().string(not(containsString("/cartelle/" + id))));
        leggi(altra, dove + "/accoglienza")
                .andExpect(content().string(containsString("Nella cartella già aperta, che segue " + caseManager)))
                .andExpect(content().string(not(containsString("ADI"))));
        leggi(serd, dove).andExpect(content().string(not(containsString("Che cosa ha già"))));
        var persona = zona.in(() -> sql.sql("select richiedente_id::text from cartella")
                .query(String.class)
                .single());
        accogli(program, dove, versione(dove), persona, "cartella:" + Ids.nuovo())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"dove-errore\"")));
        accogli(program, dove, versione(dove), "altra:" + persona, "cartella:" + id)
                .andExpect(status().isUnprocessableContent());
        accogli(program, dove, versione(dove), persona, "nuovo")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vive già in un nucleo registrato")));
        accogli(program, dove, versione(dove), persona, "cartella:" + id).andExpect(redirectedUrl("/cartelle/" + id));
        leggi(assistente, dove)
                .andExpect(content().string(containsString(DIAGNOSI)))
                .andExpect(content().string(containsString("/cartelle/" + id)));
        mvc.perform(get(dove).with(zona.operatore(Ruolo.ASSISTENTE_SOCIALE).entrato()))
                .andExpect(status().isNotFound());
    }

    @Test
    void un_emergenza_sta_in_cima_e_arriva_a_chi_segue_il_caso() throws Exception {
        var id = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, id, assistente, amministrativa, program);
        scrivi(serd, scheda(), "invia");
        var urgente = scheda();
        urgente.put("segnalata-cognome", "Urgenti");
        urgente.put("urgente", "true");
        urgente.put("perche-urgente", "Sfratto lunedì");
        scrivi(serd, urgente, "invia");
        var emergenza = new LinkedHashMap<>(Map.of(
                "segnalata-cognome", "Rossi",
                "segnalata-nome", "Anna",
                "comune", "047017",
                "quando", "Stanotte alle 2",
                "dove", "Stazione di Pistoia",
                "intervenuti", "Carabinieri e SEUS",
                "fatto", "Accompagnata in dormitorio",
                "bisogno-immediato", "Un posto per stasera"));
        var dove = Objects.requireNonNull(invia(tutor, INBOX + "/nuova?tipo=EMERGENZA", emergenza, "invia")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        assertThat(corpo(assistente, dove)).contains("/cartelle/" + id);
        assertThat(corpo(tutor, dove)).doesNotContain("/cartelle/" + id);
        assertThat(corpo(tutor, "/")).contains("Rossi Anna: segnalazione inviata");
        assertThat(corpo(assistente, "/")).doesNotContain("Rossi Anna: segnalazione inviata");
        var elenco = corpo(program, INBOX);
        assertThat(elenco.indexOf("Rossi Anna")).isPositive().isLessThan(elenco.indexOf("Urgenti Luca"));
        assertThat(elenco.indexOf("Urgenti Luca")).isLessThan(elenco.indexOf("Verdi Luca"));
        assertThat(corpo(program, INBOX + "?urgenza=1"))
                .contains("Urgenti Luca")
                .doesNotContain("Verdi Luca");
        assertThat(corpo(program, INBOX + "?ente=" + tutor.chi().ente()))
                .contains("Rossi Anna")
                .doesNotContain("Verdi Luca");
        assertThat(corpo(program, INBOX + "?stato=IN_ESAME")).contains("Nessuna segnalazione con questi filtri");
        assertThat(corpo(program, "/")).contains("Emergenza: segnalazione di Rossi Anna da esaminare");
        assertThat(corpo(assistente, "/")).contains("Emergenza: Rossi Anna, nel nucleo di una cartella che si segue");
        assertThat(corpo(zona.operatore(Ruolo.ASSISTENTE_SOCIALE), "/")).doesNotContain("Rossi Anna");
        assertThat(corpo(tutor, INBOX)).contains("Rossi Anna").doesNotContain("Verdi Luca", "Urgenti");
        assertThat(corpo(cpi, INBOX)).doesNotContain("Rossi", "Verdi", "Urgenti");
        for (var storto : List.of("?vista=PAPA&urgenza=9&stato=x&ente=y&dopo=z", "?vista=decise", "?dopo=1_2_3")) {
            mvc.perform(get(INBOX + storto).with(tutor.entrato())).andExpect(status().isOk());
        }
    }

    @Test
    void l_elenco_prosegue_dove_finisce_la_pagina() throws Exception {
        for (var i = 0; i < 27; i++) {
            var campi = scheda();
            campi.put("segnalata-nome", "N%02d".formatted(i));
            invia(serd, INBOX + "/nuova", campi, "invia").andExpect(status().isSeeOther());
        }
        for (var chi : List.of(program, serd)) {
            var prima = corpo(chi, INBOX);
            var altre = prima.replaceAll("(?s).*href=\"([^\"]*dopo=[^\"]*)\".*", "$1")
                    .replace("&amp;", "&");
            var seconda = corpo(chi, altre);
            for (var i = 0; i < 27; i++) {
                var nome = "Verdi N%02d".formatted(i);
                assertThat(prima.contains(nome)).as(nome).isNotEqualTo(seconda.contains(nome));
            }
        }
    }

    @Test
    void lo_sportello_passa_un_contatto_e_non_ne_legge_il_seguito() throws Exception {
        var dove = Objects.requireNonNull(mvc.perform(post("/accesso/contatti/nuovo")
                        .param("data", giorno(LocalDate.now(clock)))
                        .param("canale", "SPORTELLO")
                        .param("persona", "Neri Piero")
                        .param("comune", "047017")
                        .param("bisogno", "Cerca lavoro e casa")
                        .with(urp.entrato())
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        mvc.perform(post(dove + "/segnalazione").with(amministrativa.entrato()).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post(dove + "/segnalazione")
                        .param("azione", "passa")
                        .with(zona.operatore(Ruolo.OPERATORE_ACCESSO).entrato())
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post(dove + "/segnalazione").with(urp.entrato()).with(csrf()))
                .andExpect(redirectedUrl(dove));
        assertThat(quante("segnalazione")).as("nobody pressed the button").isZero();
        for (var volta = 0; volta < 2; volta++) {
            mvc.perform(post(dove + "/segnalazione")
                            .param("azione", "passa")
                            .with(urp.entrato())
                            .with(csrf()))
                    .andExpect(redirectedUrl(dove));
        }
        assertThat(quante("segnalazione")).isOne();
        mvc.perform(get(dove).with(urp.entrato()))
                .andExpect(content().string(containsString("Ciò che ne segue non si legge da qui")))
                .andExpect(content().string(not(containsString(INBOX))));
        mvc.perform(get(dove).with(amministrativa.entrato()))
                .andExpect(content().string(not(containsString("quipe unica"))));
        var passata = INBOX + "/"
                + zona.in(() -> sql.sql("select id::text from segnalazione")
                        .query(String.class)
                        .single());
        mvc.perform(get(passata).with(urp.entrato())).andExpect(status().isForbidden());
        assertThat(corpo(assistente, "/")).contains("Neri Piero: contatto passato dallo sportello, da completare");
        leggi(assistente, passata).andExpect(content().string(containsString("Cerca lavoro e casa")));
        atto(program, passata, "presa").andExpect(status().isForbidden());
        atto(assistente, passata, "presa").andExpect(redirectedUrl(passata + "/scheda"));
        var campi = scheda();
        campi.put("versione", versione(passata));
        invia(assistente, passata + "/scheda", campi, "invia").andExpect(redirectedUrl(passata));
        leggi(program, passata).andExpect(content().string(containsString("Ha perso il lavoro")));
    }

    private static Map<String, String> scheda() {
        var campi = new LinkedHashMap<String, String>();
        campi.put("segnalata-cognome", "Verdi");
        campi.put("segnalata-nome", "Luca");
        campi.put("segnalata-sesso", "M");
        campi.put("segnalata-dataNascita", "12/03/1980");
        campi.put("comune", "047017");
        campi.put("motivo", "Ha perso il lavoro");
        campi.put("bisogno-di-lavoro", "3");
        campi.put("did", "NO");
        campi.put("salute", DIAGNOSI);
        campi.put("esito-chiesto", "TIROCINIO_DI_INCLUSIONE");
        campi.put("informata-il", "02/01/2026");
        campi.put("informata-come", "A voce, con il foglio informativo");
        campi.put("informata-da", "La psicologa");
        return campi;
    }

    private String scrivi(OperatoreDiProva chi, Map<String, String> campi, String azione) throws Exception {
        return Objects.requireNonNull(invia(chi, INBOX + "/nuova", campi, azione)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private ResultActions invia(OperatoreDiProva chi, String dove, Map<String, String> campi, String azione)
            throws Exception {
        var modulo = post(dove).param("azione", azione).with(chi.entrato()).with(csrf());
        campi.forEach(modulo::param);
        return mvc.perform(modulo);
    }

    private ResultActions leggi(OperatoreDiProva chi, String dove) throws Exception {
        return mvc.perform(get(dove).with(chi.entrato())).andExpect(status().isOk());
    }

    private String corpo(OperatoreDiProva chi, String dove) throws Exception {
        return leggi(chi, dove).andReturn().getResponse().getContentAsString();
    }

    private ResultActions atto(OperatoreDiProva chi, String dove, String atto, String... campi) throws Exception {
        var modulo = post(dove + "/" + atto)
                .param("versione", versione(dove))
                .with(chi.entrato())
                .with(csrf());
        for (var i = 0; i < campi.length; i += 2) {
            modulo.param(campi[i], campi[i + 1]);
        }
        return mvc.perform(modulo);
    }

    private ResultActions accogli(
            OperatoreDiProva chi, String dove, String versione, String persona, String destinazione) throws Exception {
        return mvc.perform(post(dove + "/accoglienza")
                .param("versione", versione)
                .param("persona", persona)
                .param("dove", destinazione)
                .param("esito", "GOL_4")
                .with(chi.entrato())
                .with(csrf()));
    }

    private String versione(String dove) {
        return zona.in(() -> sql.sql("select versione::text from segnalazione where id = ?::uuid")
                .param(dove.substring(INBOX.length() + 1))
                .query(String.class)
                .single());
    }

    private UUID equipe(OperatoreDiProva... membri) {
        var id = Ids.nuovo();
        zona.in(() -> {
            sql.sql("insert into equipe (zona_id, id, nome, dal) values (?, ?, 'Équipe unica', ?)")
                    .params(zona.id().id(), id, LocalDate.now(clock))
                    .update();
            for (var membro : membri) {
                sql.sql("insert into equipe_membro values (?, ?, ?)")
                        .params(zona.id().id(), id, membro.chi().id().id())
                        .update();
            }
            return id;
        });
        return id;
    }

    private long quante(String tabella) {
        return zona.in(() ->
                sql.sql("select count(*) from " + tabella).query(Long.class).single());
    }

    private static String giorno(LocalDate giorno) {
        return "%1$td/%1$tm/%1$tY".formatted(giorno);
    }
}
