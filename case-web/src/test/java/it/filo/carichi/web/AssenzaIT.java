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
import it.filo.base.web.Formati;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.Incarichi;
import it.filo.cartella.Percorso;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.servlet.FlashMap;

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

    @Autowired
    private Incarichi incarichi;

    @Autowired
    private Formati formati;

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
        affida(carla).andExpect(status().isSeeOther());
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
    void sostituisce_solo_chi_fa_lo_stesso_lavoro_e_c_e_in_tutti_quei_giorni_e_gli_altri_si_dicono_per_nome()
            throws Exception {
        var altroEnte = chiama(
                "Altri Ugo", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, zona.ente(TipoEnte.TERZO_SETTORE)));
        var lascia = chiama("Lasci Ida", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        lascia.finoAl(LocalDate.now(orologio).plusDays(4));
        assente(program, carla, 8, 20);
        assertThat(testo(assente(program, anna, 0, 10, altroEnte, carla, lascia)
                        .andExpect(status().isUnprocessableContent())))
                .contains(
                        "Altri Ugo non ha lo stesso ruolo per lo stesso ente: togliere il suo nome",
                        "Neri Carla è assente " + dal(8),
                        "Lasci Ida non è in servizio " + dal(5),
                        "Registra l’assenza");
        assertThat(sostituti()).isEmpty();
        assertThat(quante("assenza")).as("nothing is written").isOne();

        assente(program, anna, 0, 7, carla).andExpect(status().isSeeOther());
        assertThat(sostituti()).containsExactly(carla.chi().id().id());
    }

    @Test
    void chi_sta_per_restare_senza_convenzione_non_sostituisce_oltre_quel_giorno() throws Exception {
        var comune = zona.ente(TipoEnte.COMUNE);
        var lina = chiama("Poli Lina", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, comune));
        zona.convenzioneFinoAl(comune, LocalDate.now(orologio).plusDays(3));
        assente(program, anna, 0, 10);
        assertThat(testo(affida(lina).andExpect(status().isUnprocessableContent())))
                .contains("Poli Lina non può lavorare " + dal(4), "non ha più una convenzione");
        assertThat(sostituti()).isEmpty();
        affida(carla).andExpect(status().isSeeOther());
    }

    @Test
    void chi_torna_prima_che_l_assenza_cominci_puo_sostituire() throws Exception {
        assente(program, carla, 0, 1);
        assente(program, anna, 2, 10, carla).andExpect(status().isSeeOther());
        assertThat(sostituti()).containsExactly(carla.chi().id().id());
    }

    @Test
    void di_piu_di_duecento_cartelle_nessuna_resta_scoperta_in_silenzio() throws Exception {
        zona.in(() -> {
            for (int i = 0; i < 204; i++) {
                casi.segue(zona, casi.accolta(zona, "Caso" + i, amministrativa), anna, Funzione.CASE_MANAGER);
            }
            return 0;
        });
        assente(program, anna, 0, 10);
        var prima = pagina(assenza(anna), program);
        assertThat(prima).contains("Senza nessuno che sostituisca (205)", "Mostra le altre senza nessuno");
        var viste = new HashSet<String>();
        var pagina = prima;
        for (int n = 0; n < 5; n++) {
            trova(pagina, "href=\"/cartelle/([0-9a-f-]{36})\"").forEach(viste::add);
            var altre = trova(pagina, "href=\"([^\"]+)\">Mostra le altre senza nessuno");
            pagina = altre.isEmpty() ? "" : pagina(altre.getFirst(), program);
        }
        assertThat(viste).hasSize(205);

        assertThat(affida(carla).andReturn().getFlashMap().get("esito"))
                .isEqualTo("205 cartelle hanno chi sostituisce.");
        assertThat(pagina(assenza(anna), program))
                .contains("Con chi sostituisce (205)")
                .doesNotContain("Senza nessuno che sostituisca");
        assertThat(sostituti()).hasSize(205);
    }

    @Test
    void un_assenza_che_deve_cominciare_si_toglie_e_non_lascia_niente() throws Exception {
        var seduta = seduta(5);
        assente(program, anna, 3, 10, carla);
        assertThat(siedono(seduta)).contains(carla.chi().id().id());
        mvc.perform(post(assenza(anna) + "/ritorno").with(csrf()).with(carla.entrato()))
                .andExpect(status().isNotFound());
        assertThat(torna(program).get("esito"))
                .isEqualTo("L'assenza è finita: chi sostituiva da adesso non vede più le cartelle.");
        assertThat(siedono(seduta)).containsExactly(anna.chi().id().id());
        assertThat(pagina("/consegne", program)).doesNotContain("Assente dal");
        assertThat(torna(program).get("avviso")).isEqualTo("L'assenza era già finita.");
        orologio.avanti(Duration.ofDays(4));
        vede(carla, false);
        assertThat(pagina("/cartelle/assegnazioni", program)).doesNotContain("assente fino");
    }

    @Test
    void chi_torna_prima_lascia_nelle_sedute_di_oggi_chi_vi_ha_seduto() throws Exception {
        var oggi = seduta(0);
        assente(program, anna, 0, 10, carla);
        torna(anna);
        assertThat(siedono(oggi)).contains(carla.chi().id().id());
        vede(carla, false);
    }

    @Test
    void chi_era_nominato_per_un_caso_solo_finisce_con_chi_sostituiva_e_la_storia_lo_dice() throws Exception {
        var dario = chiama("Verdi Dario", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        casi.sostituisce(zona, rossi, carla, Funzione.CASE_MANAGER);
        var cpi = zona.operatore(Ruolo.CONSULENTE_CPI);
        casi.sostituisce(zona, rossi, cpi, Funzione.CONSULENTE_CPI);
        vede(carla, true);
        riassegna(dario).andExpect(status().isSeeOther());
        vede(carla, false);
        vede(cpi, true);
        assertThat(pagina("/cartelle/" + rossi, program))
                .contains("Neri Carla, sostituto: Bianchi Anna non segue più il caso");
    }

    @Test
    void non_si_nomina_per_un_caso_chi_in_quei_giorni_e_assente() throws Exception {
        assente(program, carla, 2, 6);
        var nomina = post("/cartelle/" + rossi + "/mini-equipe/sostituto/case-manager")
                .param("sostituto", carla.chi().id().toString())
                .param("dal", GIORNO.format(LocalDate.now(orologio)))
                .param("al", GIORNO.format(LocalDate.now(orologio).plusDays(3)));
        assertThat(testo(mvc.perform(nomina.with(csrf()).with(anna.entrato()))
                        .andExpect(status().isUnprocessableContent())))
                .contains("Neri Carla è assente " + dal(2));
        assertThat(sostituti()).isEmpty();
    }

    @Test
    void chi_e_proposto_e_intanto_e_assente_si_dice_e_non_si_assegna_a_lui_con_tutte_le_altre() throws Exception {
        var nuova = casi.accolta(zona, "Nuovi", amministrativa);
        mvc.perform(post("/cartelle/" + nuova + "/assegnazione/proposta")
                        .param("versione", String.valueOf(casi.letta(zona, nuova).versione()))
                        .param("provenienza", "NUOVO")
                        .param("proposto", anna.chi().id().toString())
                        .with(csrf())
                        .with(amministrativa.entrato()))
                .andExpect(status().isSeeOther());
        assente(program, anna, 0, 10);
        assertThat(pagina("/cartelle/assegnazioni", program))
                .contains("Da riproporre: Bianchi Anna è assente fino al ", ". Neri Carla ha il carico più leggero")
                .doesNotContain("Già proposta")
                .containsPattern("value=\"" + carla.chi().id() + "\"[^>]*selected");
        // All of the filter, of which the page showed none; then by name, to who is away.
        var lotto = pagina(assegna("tutte", "true"), program);
        assertThat(lotto).contains("Cartelle assegnate: 1 di 1", "Neri Carla");

        var altra = casi.accolta(zona, "Altri", amministrativa);
        var perNome = assegna(
                "righe",
                altra + ":" + casi.letta(zona, altra).versione(),
                "tutteA",
                anna.chi().id().toString());
        assertThat(pagina(perNome, program)).contains("La persona scelta è assente: sceglierne un&#39;altra");
        // One by one, who assigns reads until when and decides.
        casi.assegnata(zona, altra, anna, amministrativa, program);
        assertThat(pagina("/cartelle/" + altra + "/assegnazione", program)).contains("Bianchi Anna");
    }

    @Test
    void chi_sta_in_un_posto_lo_dicono_allo_stesso_modo_il_codice_e_gli_elenchi() {
        for (var posto : Funzione.values()) {
            if (posto != Funzione.SOSTITUTO) {
                casi.segue(zona, rossi, zona.operatore(Ruolo.TUTOR), posto == Funzione.CASE_MANAGER ? Funzione.TUTOR : posto);
                casi.sostituisce(zona, rossi, carla, posto);
            }
        }
        var elenchi = zona.in(() -> sql.sql("select operatore_id || funzione || posto from relazione")
                .query(String.class)
                .list());
        var codice = zona.in(() -> incarichi.dellaCartella(rossi).stream()
                .flatMap(i -> Arrays.stream(Funzione.values())
                        .filter(i::sta)
                        .map(p -> i.operatore() + i.funzione().name() + p))
                .toList());
        assertThat(elenchi).hasSize(11).containsExactlyInAnyOrderElementsOf(codice);
    }

    @Test
    void il_sostituto_se_ne_va_quando_il_caso_passa_a_un_altra_persona_o_si_chiude() throws Exception {
        var dario = chiama("Verdi Dario", zona.operatore(Ruolo.ASSISTENTE_SOCIALE, sds));
        assente(program, anna, 0, 10, carla);
        vede(carla, true);
        riassegna(dario).andExpect(status().isSeeOther());
        vede(carla, false);
        vede(dario, true);
        assertThat(pagina("/cartelle/" + rossi, program))
                .contains("Neri Carla, sostituto: Bianchi Anna non segue più il caso");
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
        var html = testo(assente(program, anna, 5, 20).andExpect(status().isUnprocessableContent()));
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

    private ResultActions affida(OperatoreDiProva a) throws Exception {
        return mvc.perform(post(assenza(anna) + "/sostituti")
                .param("sostituti", a.chi().id().toString())
                .with(csrf())
                .with(program.entrato()));
    }

    private FlashMap torna(OperatoreDiProva chi) throws Exception {
        return mvc.perform(post(assenza(anna) + "/ritorno").with(csrf()).with(chi.entrato()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getFlashMap();
    }

    private ResultActions riassegna(OperatoreDiProva a) throws Exception {
        return mvc.perform(post("/cartelle/" + rossi + "/assegnazione/riassegnazione")
                .param("funzione", "CASE_MANAGER")
                .param("da", anna.chi().id().toString())
                .param("nuovo", a.chi().id().toString())
                .param("motivo", "Zona")
                .with(csrf())
                .with(program.entrato()));
    }

    private String assegna(String... parametri) throws Exception {
        var richiesta = post("/cartelle/assegnazioni").param("fai", "assegna");
        for (int i = 0; i < parametri.length; i += 2) {
            richiesta.param(parametri[i], parametri[i + 1]);
        }
        return Objects.requireNonNull(mvc.perform(richiesta.with(csrf()).with(program.entrato()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static String testo(ResultActions risposta) throws Exception {
        return risposta.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> trova(String pagina, String modello) {
        return Pattern.compile(modello)
                .matcher(pagina)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    private String dal(int fra) {
        return formati.dal(LocalDate.now(orologio).plusDays(fra));
    }

    private long quante(String tabella) {
        return zona.in(
                () -> sql.sql("select count(*) from " + tabella).query(Long.class).single());
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
