package it.filo.carichi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.OrologioDiProva.Orologio;
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
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Somebody is away until a day: who stands in sees the cases until then, and not an hour longer. */
@ProvaWeb
@Import(CasiDiProva.class)
class AssenzaIT {

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
    private Orologio orologio;

    private ZonaDiProva zona;
    private EnteId sds;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;
    private OperatoreDiProva anna;
    private OperatoreDiProva carla;
    private CartellaId rossi;

    @BeforeEach
    void un_ufficio() {
        zona = prova.zona();
        sds = zona.ente(TipoEnte.SDS);
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER, sds);
        anna = chiama("Bianchi Anna", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        carla = chiama("Neri Carla", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        rossi = casi.accolta(zona, "Rossi", amministrativa);
        casi.assegnata(zona, rossi, anna, amministrativa, program);
    }

    @AfterEach
    void torna_l_ora() {
        orologio.adesso();
    }

    @Test
    void chi_sostituisce_vede_e_lavora_fino_all_ultimo_giorno_e_non_dopo() throws Exception {
        vede(carla, false);
        assente(program, anna, 0, 10, carla).andExpect(status().isSeeOther());
        assertThat(pagina(assenza(anna), program)).contains("Con chi sostituisce (1)", "al suo posto Neri Carla");
        vede(carla, true);
        vede(anna, true);
        assertThat(pagina("/", carla)).contains("Rossi Anna", "In sostituzione di Bianchi Anna");
        assertThat(pagina("/", anna)).contains("Rossi Anna").doesNotContain("In sostituzione");
        assertThat(caseManager()).isEqualTo(anna.chi().id().id());
        assertThat(pagina("/cartelle/" + rossi, program))
                .contains("Sostituto durante un&#39;assenza", "Neri Carla al posto di Bianchi Anna");
        scrive(carla).andExpect(status().isSeeOther());

        orologio.avanti(Duration.ofDays(10));
        vede(carla, true);
        orologio.avanti(Duration.ofDays(1));
        vede(carla, false);
        scrive(carla).andExpect(status().is4xxClientError());
        assertThat(pagina("/", carla)).doesNotContain("Rossi Anna");
        assertThat(pagina("/consegne", program)).doesNotContain("Assente fino");
        assertThat(pagina(assenza(anna), program)).contains("Registra l’assenza");
    }

    @Test
    void chi_torna_prima_riprende_tutto_in_quel_momento() throws Exception {
        var seduta = seduta(5);
        assente(program, anna, 0, 10, carla);
        assertThat(siedono(seduta))
                .contains(anna.chi().id().id(), carla.chi().id().id());
        mvc.perform(post(assenza(anna) + "/ritorno").with(csrf()).with(anna.entrato()))
                .andExpect(status().isSeeOther());
        vede(carla, false);
        vede(anna, true);
        assertThat(siedono(seduta)).containsExactly(anna.chi().id().id());
        assertThat(pagina("/cartelle/" + rossi, program)).contains("Neri Carla, sostituto: Bianchi Anna è in servizio");
        assertThat(pagina("/cartelle/assegnazioni", program)).doesNotContain("assente fino");
        // Ended by mistake, or for a longer one: it is written again from the same day.
        assente(program, anna, 0, 20, carla).andExpect(status().isSeeOther());
        vede(carla, true);
        mvc.perform(post(assenza(anna) + "/ritorno").with(csrf()).with(anna.entrato()))
                .andExpect(status().isSeeOther());
        vede(carla, false);
        mvc.perform(post(assenza(anna) + "/ritorno").with(csrf()).with(anna.entrato()))
                .andExpect(status().isSeeOther());
    }

    @Test
    void un_assenza_che_deve_cominciare_non_apre_ancora_niente() throws Exception {
        assente(anna, anna, 3, 10, carla).andExpect(status().isSeeOther());
        vede(carla, false);
        assertThat(pagina("/consegne", program)).contains("Assente dal ");
        orologio.avanti(Duration.ofDays(3));
        vede(carla, true);
        orologio.avanti(Duration.ofDays(8));
        vede(carla, false);
    }

    @Test
    void la_proposta_salta_chi_e_assente_e_lo_dice() throws Exception {
        assente(program, anna, 0, 10);
        var nuova = casi.accolta(zona, "Nuovi", amministrativa);
        var coda = pagina("/cartelle/assegnazioni", program);
        assertThat(coda)
                .contains("La proposta salta chi è assente: Bianchi Anna (fino al ", "; assente fino al ")
                .contains("Neri Carla ha il carico più leggero");
        assertThat(pagina("/cartelle/" + nuova + "/assegnazione", program)).contains("; assente fino al ");
        assertThat(pagina("/programma", program)).contains("assente fino al ");
    }

    @Test
    void senza_sostituti_si_vede_che_cosa_resta_scoperto_e_si_affida_dopo() throws Exception {
        assente(program, anna, 0, 10);
        assertThat(pagina(assenza(anna), program)).contains("Senza nessuno che sostituisca (1)", "Rossi Anna");
        mvc.perform(post(assenza(anna) + "/sostituti").with(csrf()).with(program.entrato()))
                .andExpect(status().isUnprocessableContent());
        var nuova = casi.accolta(zona, "Nuovi", amministrativa);
        casi.assegnata(zona, nuova, anna, amministrativa, program);
        mvc.perform(post(assenza(anna) + "/sostituti")
                        .param("sostituti", carla.chi().id().toString())
                        .with(csrf())
                        .with(program.entrato()))
                .andExpect(status().isSeeOther());
        assertThat(pagina(assenza(anna), program))
                .contains("Con chi sostituisce (2)")
                .doesNotContain("Senza nessuno");
        vede(carla, true);
    }

    @Test
    void piu_sostituti_si_dividono_le_cartelle() throws Exception {
        var dario = chiama("Verdi Dario", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        for (int i = 0; i < 3; i++) {
            casi.assegnata(zona, casi.accolta(zona, "Caso" + i, amministrativa), anna, amministrativa, program);
        }
        assente(program, anna, 0, 10, carla, dario);
        assertThat(zona.in(() -> sql.sql("""
                        select count(*) from incarico where funzione = 'SOSTITUTO' group by operatore_id""").query(Long.class).list())).containsExactly(2L, 2L);
    }

    @Test
    void sostituisce_solo_un_collega_dello_stesso_ente_e_ruolo_che_non_e_assente_anche_lui() throws Exception {
        var altroEnte = zona.operatore(Ruolo.ASSISTENTE_SOCIALE, zona.ente(TipoEnte.TERZO_SETTORE));
        assente(program, carla, 2, 20);
        assente(program, anna, 0, 10, altroEnte, carla);
        assertThat(sostituti()).isEmpty();
        assertThat(pagina(assenza(anna), program)).contains("Senza nessuno che sostituisca (1)");
    }

    @Test
    void il_sostituto_se_ne_va_quando_il_caso_passa_a_un_altra_persona_o_si_chiude() throws Exception {
        var dario = chiama("Verdi Dario", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        assente(program, anna, 0, 10, carla);
        vede(carla, true);
        mvc.perform(post("/cartelle/" + rossi + "/assegnazione/riassegnazione")
                        .param("funzione", "CASE_MANAGER")
                        .param("da", anna.chi().id().toString())
                        .param("nuovo", dario.chi().id().toString())
                        .param("motivo", "Zona")
                        .with(csrf())
                        .with(program.entrato()))
                .andExpect(status().isSeeOther());
        vede(carla, false);
        vede(dario, true);
    }

    @Test
    void chi_sostituisce_un_membro_non_conduce_e_chi_sostituisce_il_case_manager_si() throws Exception {
        var dario = chiama("Verdi Dario", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        casi.segue(zona, rossi, dario, Funzione.MEMBRO);
        var eva = chiama("Sarti Eva", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        var seduta = seduta(5);
        assente(program, anna, 0, 10, carla);
        assente(program, dario, 0, 10, eva);
        mvc.perform(post("/cartelle/" + rossi + "/equipe").with(csrf()).with(eva.entrato()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/cartelle/" + rossi + "/equipe").with(csrf()).with(carla.entrato()))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/equipe/sedute/" + seduta).with(carla.entrato())).andExpect(status().isOk());
        mvc.perform(get("/equipe/sedute/" + seduta).with(eva.entrato())).andExpect(status().isNotFound());
        assertThat(zona.in(() -> sql.sql("select tipo from evento where tipo like 'SOSTITUTO%' order by tipo")
                        .query(String.class)
                        .list()))
                .containsExactly("SOSTITUTO_IN_EQUIPE", "SOSTITUTO_PER_ASSENZA");
    }

    @Test
    void i_giorni_che_non_tornano_si_dicono() throws Exception {
        for (var giorni : List.of(List.of(0, 300), List.of(5, 2), List.of(-10, -2), List.of(200, 210))) {
            assente(program, anna, giorni.getFirst(), giorni.getLast(), carla)
                    .andExpect(status().isUnprocessableContent());
        }
        assente(program, anna, 0, 10).andExpect(status().isSeeOther());
        var html = assente(program, anna, 5, 20)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).contains("C&#39;è già un&#39;assenza dal ");
        assertThat(sostituti()).isEmpty();
    }

    @Test
    void di_un_assenza_dice_il_program_manager_o_chi_e_assente_e_nessun_altro() throws Exception {
        mvc.perform(get(assenza(anna)).with(anna.entrato())).andExpect(status().isOk());
        mvc.perform(get(assenza(anna)).with(carla.entrato())).andExpect(status().isNotFound());
        assente(carla, anna, 0, 10, carla).andExpect(status().isNotFound());
        mvc.perform(get(assenza(anna)).with(amministrativa.entrato())).andExpect(status().isNotFound());
        assertThat(pagina("/", anna)).contains("La mia assenza");
        assertThat(pagina("/", program)).doesNotContain("La mia assenza");
        // How much colleagues carry is for the program manager to see.
        assertThat(pagina(assenza(anna), anna))
                .contains("Neri Carla")
                .doesNotContain("nessuna cartella aperta", "carico ");
        assertThat(pagina(assenza(anna), program)).contains("nessuna cartella aperta");
    }

    private ResultActions assente(
            OperatoreDiProva chi, OperatoreDiProva di, int dal, int al, OperatoreDiProva... sostituti)
            throws Exception {
        var oggi = LocalDate.now(orologio);
        var richiesta = post(assenza(di))
                .param("dal", GIORNO.format(oggi.plusDays(dal)))
                .param("al", GIORNO.format(oggi.plusDays(al)));
        for (var sostituto : sostituti) {
            richiesta.param("sostituti", sostituto.chi().id().toString());
        }
        return mvc.perform(richiesta.with(csrf()).with(chi.entrato()));
    }

    private ResultActions scrive(OperatoreDiProva chi) throws Exception {
        return mvc.perform(post("/cartelle/" + rossi + "/diario")
                .param("tipo", "TELEFONATA")
                .param("data", GIORNO.format(LocalDate.now(orologio)))
                .param("testo", "Sentita la famiglia.")
                .with(csrf())
                .with(chi.entrato()));
    }

    private UUID seduta(int fra) {
        var id = UUID.randomUUID();
        casi.analizzata(zona, rossi, anna, Percorso.COMPLESSO);
        zona.in(() -> {
            sql.sql("""
                            insert into seduta (zona_id, id, cartella_id, data, stato, convocata_da)
                            values (?, ?, ?, ?, 'CONVOCATA', ?)""")
                    .params(
                            zona.id().id(),
                            id,
                            rossi.id(),
                            LocalDate.now(orologio).plusDays(fra),
                            program.chi().id().id())
                    .update();
            return sql.sql("""
                            insert into seduta_membro (zona_id, id, seduta_id, operatore_id, ente_id)
                            values (?, gen_random_uuid(), ?, ?, ?)""")
                    .params(zona.id().id(), id, anna.chi().id().id(), sds.id())
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

    private List<UUID> sostituti() {
        return zona.in(() -> sql.sql("select operatore_id from incarico where funzione = 'SOSTITUTO'")
                .query(UUID.class)
                .list());
    }

    private UUID caseManager() {
        return zona.in(() -> sql.sql("""
                        select operatore_id from incarico
                        where cartella_id = ? and funzione = 'CASE_MANAGER' and al is null""").param(rossi.id()).query(UUID.class).single());
    }

    private void vede(OperatoreDiProva chi, boolean si) throws Exception {
        mvc.perform(get("/cartelle/" + rossi + "/monitoraggio").with(chi.entrato()))
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

    private static String assenza(OperatoreDiProva chi) {
        return "/consegne/" + chi.chi().id() + "/assenza";
    }

    private String pagina(String indirizzo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(indirizzo).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
