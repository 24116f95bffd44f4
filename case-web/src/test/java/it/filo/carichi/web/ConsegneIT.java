package it.filo.carichi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.Percorso;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Somebody leaves: everything that she holds passes on, and nothing stays without anybody unsaid. */
@ProvaWeb
class ConsegneIT {

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/yyyy");

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
    private EnteId sds;
    private EnteId caritas;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;
    private OperatoreDiProva anna;
    private OperatoreDiProva carla;
    private OperatoreDiProva tutor;

    @BeforeEach
    void un_ufficio() {
        zona = prova.zona();
        sds = zona.ente(TipoEnte.SDS);
        caritas = zona.ente(TipoEnte.TERZO_SETTORE);
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER, sds);
        anna = chiama("Bianchi Anna", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        carla = chiama("Neri Carla", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        tutor = chiama("Gori Ugo", zona.operatore(Ruolo.TUTOR, caritas));
    }

    @Test
    void tutto_passa_a_una_persona_con_sedute_e_proposte_e_resta_scritto() throws Exception {
        var rossi = seguita("Rossi");
        var verdi = seguita("Verdi");
        casi.analizzata(zona, verdi, anna, Percorso.COMPLESSO);
        var seduta = seduta(verdi, anna, oggi().plusDays(7));
        var proposta = casi.accolta(zona, "Gialli", amministrativa);
        propone(proposta, anna);
        var chiusa = seguita("Chiusi");
        casi.chiusa(zona, chiusa, program, "prova");

        var pagina = pagina(dove(anna) + "?a=" + carla.chi().id(), program);
        assertThat(pagina)
                .contains(
                        "Rossi Anna",
                        "Verdi Anna",
                        "Gialli Anna",
                        "Seduta dell&#39;équipe il",
                        "Proposta a questa persona",
                        "1 cartella chiusa resta")
                .doesNotContain("Chiusi Anna");

        var lotto = pagina(invia(anna, pagina, oggi(), "Trasferita").vai(), program);
        assertThat(lotto)
                .contains(
                        "Passaggio di consegne di Bianchi Anna",
                        "Passate: 3 di 3",
                        "Passata a Neri Carla",
                        "Proposta a Neri Carla");
        assertThat(pagina("/cartelle/assegnazioni/lotti", program)).contains("Passaggio di consegne di Bianchi Anna");
        // Whose specialists and tutors change tells the office which services a family knows.
        assertThat(pagina("/cartelle/assegnazioni/lotti", amministrativa)).doesNotContain("Passaggio di consegne");
        for (var sua : List.of(rossi, verdi)) {
            assertThat(incaricati(sua, Funzione.CASE_MANAGER))
                    .containsExactly(carla.chi().id().id());
            vede(anna, sua, false);
            vede(carla, sua, true);
            assertThat(tipi(sua)).contains("RIASSEGNATA");
            assertThat(pagina("/cartelle/" + sua + "/assegnazione", program)).contains("Bianchi Anna", "Trasferita");
        }
        assertThat(siedono(seduta)).containsExactly(carla.chi().id().id());
        assertThat(incaricati(chiusa, Funzione.CASE_MANAGER))
                .containsExactly(anna.chi().id().id());
        assertThat(pagina(dove(anna), program)).contains("Niente da passare");
    }

    @Test
    void divise_secondo_la_regola_non_vanno_tutte_alla_stessa_persona() throws Exception {
        chiama("Verdi Dario", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        for (int i = 0; i < 6; i++) {
            seguita("Caso" + i);
        }
        invia(anna, pagina(dove(anna), program), oggi(), "Pensione");
        assertThat(zona.in(() -> sql.sql("""
                        select count(*) from incarico where funzione = 'CASE_MANAGER' and al is null
                        group by operatore_id order by 1""").query(Long.class).list())).containsExactly(3L, 3L);
    }

    @Test
    void una_scelta_per_tutte_le_righe_che_non_e_ancora_nelle_righe_ferma_e_si_rilegge() throws Exception {
        var eva = chiama("Sarti Eva", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        var id = seguita("Rossi");
        var a = eva.chi().id().toString();
        var pagina = pagina(dove(anna), program);
        var fermata = inviaConScelta(pagina, a, "");
        assertThat(fermata).contains("Questa scelta non era ancora nelle righe").contains("Pensione");
        assertThat(incaricati(id, Funzione.CASE_MANAGER))
                .containsExactly(anna.chi().id().id());
        assertThat(trova(fermata, "name=\"nelleRighe\" value=\"([^\"]+)\"")).containsExactly(List.of(a));

        invia(anna, fermata, oggi(), "Pensione");
        assertThat(incaricati(id, Funzione.CASE_MANAGER))
                .containsExactly(eva.chi().id().id());
    }

    private String inviaConScelta(String pagina, String a, String nelleRighe) throws Exception {
        var richiesta = post(dove(anna))
                .param("dal", GIORNO.format(oggi()))
                .param("motivo", "Pensione")
                .param("a", a)
                .param("nelleRighe", nelleRighe);
        trova(pagina, "name=\"righe\" value=\"([^\"]+)\"").forEach(r -> richiesta.param("righe", r.getFirst()));
        return mvc.perform(richiesta.with(csrf()).with(program.entrato()))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void chi_non_ha_un_collega_adatto_si_dice_prima_per_nome_e_resta_dov_e() throws Exception {
        var rossi = seguita("Rossi");
        casi.segue(zona, rossi, tutor, Funzione.TUTOR);
        chiama("Altri Ente", zona.operatore(Ruolo.TUTOR));
        var pagina = pagina(dove(tutor), program);
        assertThat(pagina).contains("Ora non può passare niente", ", per Rossi Anna", "Nessuno: serve ");
        invia(tutor, pagina, oggi(), "Va via", 422);
        assertThat(incaricati(rossi, Funzione.TUTOR))
                .containsExactly(tutor.chi().id().id());

        var collega = chiama("Lippi Ida", zona.operatore(Ruolo.TUTOR, caritas));
        invia(tutor, pagina(dove(tutor), program), oggi(), "Va via");
        assertThat(incaricati(rossi, Funzione.TUTOR))
                .containsExactly(collega.chi().id().id());
        vede(tutor, rossi, false);
        // Its ente would tell which service the family knows: the line is for who reads the équipe.
        assertThat(tipi(rossi)).contains("INCARICO_TERMINATO").doesNotContain("RIASSEGNATA");
    }

    @Test
    void una_cartella_cambiata_nel_frattempo_si_dice_per_nome_e_le_altre_passano() throws Exception {
        var rossi = seguita("Rossi");
        var verdi = seguita("Verdi");
        var chiusa = seguita("Chiusi");
        var pagina = pagina(dove(anna) + "?a=" + carla.chi().id(), program);
        var altra = chiama("Sarti Eva", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        riassegna(rossi, anna, altra);
        casi.chiusa(zona, chiusa, program, "prova");
        var lotto = pagina(invia(anna, pagina, oggi(), "Pensione").vai(), program);
        assertThat(lotto)
                .contains(
                        "Passate: 1 di 3",
                        "Da riguardare (2)",
                        "Intanto non era più sua: è passata a Sarti Eva",
                        "Intanto è stata chiusa");
        assertThat(incaricati(verdi, Funzione.CASE_MANAGER))
                .containsExactly(carla.chi().id().id());
        assertThat(incaricati(rossi, Funzione.CASE_MANAGER))
                .containsExactly(altra.chi().id().id());
    }

    @Test
    void una_riga_lasciata_vuota_resta_e_lo_dice() throws Exception {
        var rossi = seguita("Rossi");
        seguita("Verdi");
        var pagina = pagina(dove(anna) + "?a=" + carla.chi().id(), program);
        var lotto =
                pagina(invia(anna, senza(pagina, rossi), oggi(), "Part time").vai(), program);
        assertThat(lotto).contains("Passate: 1 di 2", "Resta dov&#39;era");
        assertThat(incaricati(rossi, Funzione.CASE_MANAGER))
                .containsExactly(anna.chi().id().id());
    }

    @Test
    void da_un_giorno_passato_ma_non_prima_che_l_avesse_e_mai_da_un_giorno_che_deve_venire() throws Exception {
        var rossi = seguita("Rossi");
        var pagina = pagina(dove(anna) + "?a=" + carla.chi().id(), program);
        assertThat(invia(anna, pagina, oggi().plusDays(1), "Pensione", 422)
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("per un giorno che deve venire, tornare qui allora", "Pensione");
        invia(anna, pagina, oggi().minusDays(3), "Pensione");
        assertThat(zona.in(() -> sql.sql("""
                        select dal from incarico where cartella_id = ? and operatore_id = ?""")
                        .params(rossi.id(), carla.chi().id().id())
                        .query(LocalDate.class)
                        .single()))
                .isEqualTo(oggi());
    }

    @Test
    void due_che_passano_insieme_la_stessa_cartella_la_danno_a_uno_solo() throws Exception {
        var cartelle = List.of(seguita("Rossi"), seguita("Verdi"), seguita("Gialli"), seguita("Neri"));
        var eva = chiama("Sarti Eva", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        var via = new CyclicBarrier(2);
        var lotti = new ArrayList<String>();
        try (var due = Executors.newFixedThreadPool(2)) {
            var passano = new ArrayList<Future<Inviata>>();
            for (var a : List.of(carla, eva)) {
                var pagina = pagina(dove(anna) + "?a=" + a.chi().id(), program);
                passano.add(due.submit(() -> {
                    via.await();
                    return invia(anna, pagina, oggi(), "Pensione");
                }));
            }
            for (var passa : passano) {
                lotti.add(pagina(passa.get().vai(), program));
            }
        }
        var aCarla = 0;
        for (var id : cartelle) {
            var chi = incaricati(id, Funzione.CASE_MANAGER);
            assertThat(chi)
                    .hasSize(1)
                    .isSubsetOf(carla.chi().id().id(), eva.chi().id().id());
            assertThat(tipi(id)).filteredOn("RIASSEGNATA"::equals).hasSize(1);
            aCarla += chi.contains(carla.chi().id().id()) ? 1 : 0;
        }
        // Each lot tells what it did, and of the rest to whom it went.
        assertThat(lotti.getFirst()).contains("Passate: " + aCarla + " di 4");
        assertThat(lotti.getLast()).contains("Passate: " + (4 - aCarla) + " di 4");
        if (aCarla > 0) {
            assertThat(lotti.getLast()).contains("Intanto non era più sua: è passata a Neri Carla");
        }
        if (aCarla < 4) {
            assertThat(lotti.getFirst()).contains("Intanto non era più sua: è passata a Sarti Eva");
        }
    }

    @Test
    void chi_e_uscito_con_cartelle_aperte_si_vede_subito_e_l_amministratore_ne_legge_solo_il_numero() throws Exception {
        seguita("Rossi");
        seguita("Verdi");
        var admin = zona.operatore(Ruolo.AMMINISTRATORE);
        assertThat(pagina("/amministrazione/account/" + anna.username() + "/conferma/disattiva", admin))
                .contains("Segue ancora 2 cartelle: il program manager deve passarle");
        mvc.perform(post("/amministrazione/account/" + anna.username() + "/disattiva")
                        .with(csrf())
                        .with(admin.entrato()))
                .andExpect(status().isSeeOther());
        assertThat(pagina("/amministrazione", admin))
                .contains("segue ancora 2 cartelle: il program manager deve passarle")
                .doesNotContain("Rossi Anna");
        assertThat(pagina("/consegne", program)).contains("Da passare subito", "Bianchi Anna: 2 cartelle aperte");
        assertThat(pagina("/", program)).contains("Bianchi Anna non è più in servizio e segue ancora 2 cartelle");
        // Nobody gives anything to who cannot come in any more.
        casi.accolta(zona, "Nuovi", amministrativa);
        assertThat(pagina("/cartelle/assegnazioni", program)).doesNotContain("Bianchi Anna");
        invia(anna, pagina(dove(anna), program), oggi(), "Pensione");
        assertThat(pagina("/consegne", program)).doesNotContain("Da passare subito");
        assertThat(pagina("/amministrazione", admin)).doesNotContain("segue ancora");
    }

    @Test
    void le_consegne_sono_del_program_manager() throws Exception {
        seguita("Rossi");
        for (var chi : List.of(amministrativa, anna, tutor)) {
            mvc.perform(get("/consegne").with(chi.entrato())).andExpect(status().isForbidden());
            mvc.perform(get(dove(anna)).with(chi.entrato())).andExpect(status().isForbidden());
        }
        mvc.perform(get("/consegne/" + UUID.randomUUID()).with(program.entrato()))
                .andExpect(status().isNotFound());
        var altrove = prova.zona().operatore(Ruolo.PROGRAM_MANAGER);
        mvc.perform(get(dove(anna)).with(altrove.entrato())).andExpect(status().isNotFound());
    }

    @Test
    void coda_cartella_e_carichi_dicono_lo_stesso_carico() throws Exception {
        var rossi = seguita("Rossi");
        casi.analizzata(zona, rossi, anna, Percorso.COMPLESSO);
        seguita("Verdi");
        var membro = casi.accolta(zona, "Neri", amministrativa);
        casi.assegnata(zona, membro, carla, amministrativa, program);
        casi.segue(zona, membro, anna, Funzione.MEMBRO);
        var proposta = casi.accolta(zona, "Gialli", amministrativa);
        propone(proposta, anna);
        // In équipe 2, two analisi preliminari, one of them of a colleague, and one proposed.
        var carico = "Bianchi Anna, " + nome(sds) + " (carico 5)";
        assertThat(pagina("/cartelle/assegnazioni", program)).contains(carico);
        assertThat(pagina("/cartelle/" + proposta + "/assegnazione", program)).contains(carico);
        assertThat(pagina(dove(carla), program)).contains(carico);
        assertThat(pagina("/programma", program))
                .containsPattern("(?s)Bianchi Anna.{0,400}data-etichetta=\"Carico pesato\">5<");
    }

    private CartellaId seguita(String cognome) {
        var id = casi.accolta(zona, cognome, amministrativa);
        casi.assegnata(zona, id, anna, amministrativa, program);
        return id;
    }

    private void propone(CartellaId id, OperatoreDiProva a) throws Exception {
        mvc.perform(post("/cartelle/" + id + "/assegnazione/proposta")
                        .param("versione", String.valueOf(casi.letta(zona, id).versione()))
                        .param("provenienza", "NUOVO")
                        .param("proposto", a.chi().id().toString())
                        .with(csrf())
                        .with(program.entrato()))
                .andExpect(status().isSeeOther());
    }

    private void riassegna(CartellaId id, OperatoreDiProva da, OperatoreDiProva a) throws Exception {
        mvc.perform(post("/cartelle/" + id + "/assegnazione/riassegnazione")
                        .param("funzione", "CASE_MANAGER")
                        .param("da", da.chi().id().toString())
                        .param("nuovo", a.chi().id().toString())
                        .param("motivo", "Zona")
                        .with(csrf())
                        .with(program.entrato()))
                .andExpect(status().isSeeOther());
    }

    private UUID seduta(CartellaId cartella, OperatoreDiProva membro, LocalDate giorno) {
        var id = UUID.randomUUID();
        zona.in(() -> {
            sql.sql("""
                            insert into seduta (zona_id, id, cartella_id, data, stato, convocata_da)
                            values (?, ?, ?, ?, 'CONVOCATA', ?)""")
                    .params(
                            zona.id().id(),
                            id,
                            cartella.id(),
                            giorno,
                            program.chi().id().id())
                    .update();
            return sql.sql("""
                            insert into seduta_membro (zona_id, id, seduta_id, operatore_id, ente_id)
                            values (?, gen_random_uuid(), ?, ?, ?)""")
                    .params(zona.id().id(), id, membro.chi().id().id(), sds.id())
                    .update();
        });
        return id;
    }

    private List<UUID> siedono(UUID seduta) {
        return zona.in(() -> sql.sql("select operatore_id from seduta_membro where seduta_id = ?")
                .param(seduta)
                .query(UUID.class)
                .list());
    }

    private List<UUID> incaricati(CartellaId id, Funzione funzione) {
        return zona.in(
                () -> sql.sql("select operatore_id from incarico where cartella_id = ? and funzione = ? and al is null")
                        .params(id.id(), funzione.name())
                        .query(UUID.class)
                        .list());
    }

    private List<String> tipi(CartellaId id) {
        return zona.in(() -> sql.sql("select tipo from evento where cartella_id = ? order by registrato_il, id")
                .param(id.id())
                .query(String.class)
                .list());
    }

    private void vede(OperatoreDiProva chi, CartellaId id, boolean si) throws Exception {
        mvc.perform(get("/cartelle/" + id + "/monitoraggio").with(chi.entrato()))
                .andExpect(si ? status().isOk() : status().isNotFound());
    }

    private OperatoreDiProva chiama(String nominativo, OperatoreDiProva chi) {
        var parti = nominativo.split(" ", 2);
        var id = chi.chi().id().id();
        zona.in(() -> sql.sql("update operatore set cognome = ?, nome = ? where id = ?")
                .params(parti[0], parti[1], id)
                .update());
        return chi;
    }

    private String nome(EnteId ente) {
        return zona.in(() -> sql.sql("select nome from ente where id = ?")
                .param(ente.id())
                .query(String.class)
                .single());
    }

    /** The form as the page fills it in, sent. */
    private Inviata invia(OperatoreDiProva di, String pagina, LocalDate dal, String motivo) throws Exception {
        return new Inviata(invia(di, pagina, dal, motivo, 303));
    }

    private ResultActions invia(OperatoreDiProva di, String pagina, LocalDate dal, String motivo, int atteso)
            throws Exception {
        var richiesta = post(dove(di)).param("dal", GIORNO.format(dal)).param("motivo", motivo);
        trova(pagina, "name=\"righe\" value=\"([^\"]+)\"").forEach(r -> richiesta.param("righe", r.getFirst()));
        trova(pagina, "(?s)name=\"(a-[^\"]+)\"[^>]*>(?:(?!</select>).)*?value=\"([^\"]+)\"[^>]*selected")
                .forEach(s -> richiesta.param(s.getFirst(), s.get(1)));
        return mvc.perform(richiesta.with(csrf()).with(program.entrato())).andExpect(status().is(atteso));
    }

    private static String senza(String pagina, CartellaId id) {
        var riga = trova(pagina, "name=\"righe\" value=\"incarico:" + id + ":([^\"]+)\"")
                .getFirst()
                .getFirst();
        return pagina.replace("name=\"a-" + riga + "\"", "name=\"lasciata\"");
    }

    private static List<List<String>> trova(String pagina, String modello) {
        var trovati = new ArrayList<List<String>>();
        var cerca = Pattern.compile(modello).matcher(pagina);
        while (cerca.find()) {
            var gruppi = new ArrayList<String>();
            for (int i = 1; i <= cerca.groupCount(); i++) {
                gruppi.add(cerca.group(i));
            }
            trovati.add(gruppi);
        }
        return trovati;
    }

    private record Inviata(ResultActions risposta) {

        String vai() {
            return Objects.requireNonNull(risposta.andReturn().getResponse().getRedirectedUrl());
        }
    }

    private String dove(OperatoreDiProva chi) {
        return "/consegne/" + id(chi);
    }

    /** Also of somebody whose account was closed. */
    private static String id(OperatoreDiProva chi) {
        return chi.chi().id().toString();
    }

    private String pagina(String indirizzo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(indirizzo).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private LocalDate oggi() {
        return LocalDate.now(clock);
    }
}
