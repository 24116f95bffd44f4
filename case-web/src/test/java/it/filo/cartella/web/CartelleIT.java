package it.filo.cartella.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.CasiDiProva;
import it.filo.Prova;
import it.filo.Prova.OperatoreDiProva;
import it.filo.Prova.ZonaDiProva;
import it.filo.ProvaWeb;
import it.filo.base.web.FileCsv;
import it.filo.cartella.CartellaId;
import it.filo.cartella.Funzione;
import it.filo.cartella.Percorso;
import it.filo.operatori.Ruolo;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The list of the cases: who finds which rows, and how much of each. */
@ProvaWeb
class CartelleIT {

    private static final String COLONNE =
            "codice;nucleo;comune;componenti;misura;fase;percorso;da fare;prossima scadenza;che cosa scade;case manager";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Prova prova;

    @Autowired
    private CasiDiProva casi;

    @Autowired
    private JdbcClient sql;

    private ZonaDiProva zona;
    private OperatoreDiProva amministrativa;
    private OperatoreDiProva program;
    private OperatoreDiProva assistente;
    private OperatoreDiProva altra;
    private CartellaId propria;

    @BeforeEach
    void due_cartelle_di_due_assistenti() {
        zona = prova.zona();
        amministrativa = zona.operatore(Ruolo.AMMINISTRATIVA);
        program = zona.operatore(Ruolo.PROGRAM_MANAGER);
        assistente = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        altra = zona.operatore(Ruolo.ASSISTENTE_SOCIALE);
        propria = casi.accolta(zona, "D'Amìco", amministrativa, LocalDate.now().minusDays(200));
        casi.assegnata(zona, propria, assistente, amministrativa, program);
        var altrui = casi.accolta(zona, "Verdi", amministrativa);
        casi.assegnata(zona, altrui, altra, amministrativa, program);
        casi.figlio(zona, propria, "Esposito", "Luca", LocalDate.now().minusDays(300));
        casi.figlio(zona, altrui, "Gallo", "Nina", LocalDate.now().minusDays(300));
    }

    @Test
    void ciascuno_comincia_dalle_proprie_e_ne_vede_tutto() throws Exception {
        assertThat(pagina("/cartelle", assistente))
                .contains("D&#39;Amìco Anna", "Quarrata, 2 componenti", "In ritardo", "Scaduto da", "ADI")
                .doesNotContain("Verdi");
    }

    @Test
    void delle_cartelle_di_altri_l_assistente_vede_solo_nome_e_case_manager() throws Exception {
        var html = pagina("/cartelle?vista=tutte", altra);
        assertThat(riga(html, "D&#39;Amìco")).doesNotContain("Quarrata", "ADI", "ritardo", "Analisi");
        assertThat(riga(html, "Verdi")).contains("Quarrata", "ADI", "Analisi preliminare");
    }

    @Test
    void un_filtro_su_cio_che_di_altri_non_si_sa_lascia_fuori_le_loro_cartelle() throws Exception {
        assertThat(pagina("/cartelle?vista=tutte&scadenza=ritardo", altra)).doesNotContain("D&#39;Amìco");
        assertThat(pagina("/cartelle?vista=tutte&comune=" + CasiDiProva.COMUNE, altra))
                .contains("Verdi")
                .doesNotContain("D&#39;Amìco");
        assertThat(pagina("/cartelle?vista=tutte&q=esposito", altra)).doesNotContain("D&#39;Amìco");
        assertThat(pagina("/cartelle?vista=tutte&q=damico", altra)).contains("D&#39;Amìco");
    }

    @Test
    void si_cerca_chiunque_del_nucleo_senza_accenti_ne_apostrofi_e_la_ricerca_resta_scritta() throws Exception {
        assertThat(pagina("/cartelle?q=D'AMICO", program))
                .contains("D&#39;Amìco")
                .doesNotContain("Verdi");
        assertThat(pagina("/cartelle?q=gallo nina", program)).contains("Verdi").doesNotContain("D&#39;Amìco Anna");
        assertThat(pagina("/cartelle?q=%25", program)).contains("Nessuna cartella con questi filtri");
        var righe = zona.in(() -> sql.sql("select dettaglio from registro where azione = 'RICERCA'")
                .query(String.class)
                .list());
        assertThat(righe).hasSize(3).allSatisfy(r -> assertThat(r.toLowerCase()).doesNotContain("amico", "gallo"));
    }

    @Test
    void il_file_ha_le_righe_della_lista_e_di_quelle_altrui_non_dice_di_piu_e_lo_scarico_resta_scritto()
            throws Exception {
        var righe = file("/cartelle.csv?vista=tutte", altra).lines().toList();
        assertThat(righe).hasSize(3);
        assertThat(righe.getFirst()).isEqualTo("\uFEFF" + COLONNE);
        assertThat(righe)
                .anySatisfy(
                        r -> assertThat(r).contains(";Verdi Anna;Quarrata;2;").contains("Analisi preliminare"));
        assertThat(righe).anySatisfy(r -> assertThat(r).contains(";D'Amìco Anna;;;;;;;;;"));
        assertThat(file("/cartelle.csv?scadenza=ritardo", program))
                .contains("D'Amìco")
                .doesNotContain("Verdi");
        mvc.perform(get("/cartelle.csv?misura=ADI")
                        .with(zona.operatore(Ruolo.TUTOR).entrato()))
                .andExpect(status().isForbidden());
        assertThat(zona.in(() -> sql.sql("select dettaglio from registro where azione = 'ESPORTAZIONE'")
                        .query(String.class)
                        .list()))
                .containsExactlyInAnyOrder(
                        "elenco delle cartelle: vista TUTTE", "elenco delle cartelle: vista TUTTE, entro RITARDO");
    }

    @Test
    void il_foglio_ha_le_stesse_righe_del_testo() throws Exception {
        var testo = file("/cartelle.csv", program)
                .substring(1)
                .lines()
                .map(r -> List.of(r.split(";", -1)))
                .toList();
        var foglio = mvc.perform(get("/cartelle.xlsx").with(program.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var cartella = new ReadableWorkbook(new ByteArrayInputStream(foglio));
                var righe = cartella.getFirstSheet().openStream()) {
            assertThat(righe.map(r ->
                            IntStream.range(0, 11).mapToObj(c -> cella(r, c)).toList()))
                    .isEqualTo(testo)
                    .hasSize(3);
        }
    }

    private static String cella(Row riga, int colonna) {
        return colonna == 8 && riga.getRowNum() > 1
                ? riga.getCellAsDate(colonna)
                        .map(d -> FileCsv.giorno(d.toLocalDate()))
                        .orElse("")
                : riga.getCellText(colonna);
    }

    @Test
    void consulente_tutor_e_specialista_vedono_solo_quelle_che_seguono() throws Exception {
        for (var ruolo : new Ruolo[] {Ruolo.CONSULENTE_CPI, Ruolo.TUTOR, Ruolo.REFERENTE_SPECIALISTICO}) {
            var chi = zona.operatore(ruolo);
            assertThat(pagina("/cartelle?vista=tutte", chi)).contains("Nessuna cartella");
            casi.segue(zona, propria, chi, Funzione.MEMBRO);
            assertThat(pagina("/cartelle?vista=tutte&q=d'amico", chi))
                    .contains("D&#39;Amìco")
                    .doesNotContain("Verdi");
        }
    }

    @Test
    void il_tutor_non_vede_ne_misura_ne_comune_ne_trova_per_i_componenti() throws Exception {
        var tutor = zona.operatore(Ruolo.TUTOR);
        casi.segue(zona, propria, tutor, Funzione.TUTOR);
        assertThat(riga(pagina("/cartelle", tutor), "D&#39;Amìco")).doesNotContain("ADI", "Quarrata", "componenti");
        assertThat(pagina("/cartelle?q=esposito", tutor)).doesNotContain("D&#39;Amìco");
    }

    @Test
    void non_si_filtra_per_cio_che_non_si_puo_leggere_e_la_sua_colonna_non_c_e() throws Exception {
        var tutor = zona.operatore(Ruolo.TUTOR);
        casi.segue(zona, propria, tutor, Funzione.TUTOR);
        for (var filtro : new String[] {"comune=" + CasiDiProva.COMUNE, "misura=ADI"}) {
            mvc.perform(get("/cartelle?" + filtro).with(tutor.entrato())).andExpect(status().isForbidden());
        }
        assertThat(pagina("/cartelle", tutor)).doesNotContain(">Misura<", "name=\"comune\"", "name=\"misura\"");
        assertThat(pagina("/cartelle?comune=" + CasiDiProva.COMUNE + "&misura=ADI", program))
                .contains("D&#39;Amìco", ">Misura<");
    }

    @Test
    void un_comune_che_non_c_e_non_e_un_filtro_e_lo_si_dice() throws Exception {
        assertThat(pagina("/cartelle?comune=zz", program))
                .contains("D&#39;Amìco", "è stato tolto")
                .doesNotContain("Comune: zz");
    }

    @Test
    void le_chiuse_si_vedono_solo_chiedendole() throws Exception {
        casi.chiusa(zona, propria, assistente, "Obiettivi raggiunti");
        assertThat(pagina("/cartelle", program)).doesNotContain("D&#39;Amìco");
        assertThat(pagina("/cartelle?fase=CHIUSA", program))
                .contains("D&#39;Amìco")
                .doesNotContain("Verdi");
    }

    @Test
    void si_sfoglia_senza_saltare_ne_ripetere_e_i_filtri_restano() throws Exception {
        for (int i = 0; i < 27; i++) {
            casi.accolta(zona, "Coda" + (char) ('a' + i % 26) + i, amministrativa);
        }
        var prima = pagina("/cartelle?fase=ACCESSO&comune=" + CasiDiProva.COMUNE, program);
        assertThat(nuclei(prima)).isEqualTo(25);
        var seguito =
                prima.replaceAll("(?s).*href=\"([^\"]*dopo=[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(seguito).contains("fase=ACCESSO", "comune=" + CasiDiProva.COMUNE);
        var seconda = pagina(seguito, program);
        assertThat(nuclei(seconda)).isEqualTo(2);
        assertThat(seconda).contains("Fase: Accesso", "Comune: Quarrata", "Torna all’inizio");
    }

    @Test
    void il_nome_si_cerca_in_qualunque_ordine() throws Exception {
        for (var scritto : new String[] {"anna damico", "D Amico Anna", "ann dami"}) {
            assertThat(pagina("/cartelle?q=" + scritto, program)).as(scritto).contains("D&#39;Amìco");
        }
        assertThat(pagina("/cartelle?q=anna verdini damico", program)).doesNotContain("D&#39;Amìco");
    }

    @Test
    void chi_assegna_trova_la_sua_coda_con_il_passo_da_fare() throws Exception {
        casi.accolta(zona, "Nuovissimi", amministrativa);
        assertThat(pagina("/cartelle?fase=ACCESSO&passo=classificare", amministrativa))
                .contains("Nuovissimi", "Classifica e proponi", "Senza proposta")
                .doesNotContain("Verdi");
        assertThat(pagina("/cartelle?fase=ACCESSO&passo=assegnare", program)).doesNotContain("Nuovissimi");
    }

    @Test
    void l_esito_della_scheda_non_e_un_filtro_per_l_amministrativa() throws Exception {
        casi.analizzata(zona, propria, assistente, Percorso.COMPLESSO);
        assertThat(pagina("/cartelle", amministrativa)).doesNotContain("name=\"percorso\"");
        var tutor = zona.operatore(Ruolo.TUTOR);
        casi.segue(zona, propria, tutor, Funzione.TUTOR);
        for (var chi : new OperatoreDiProva[] {amministrativa, tutor}) {
            mvc.perform(get("/cartelle?percorso=COMPLESSO").with(chi.entrato())).andExpect(status().isForbidden());
        }
        assertThat(pagina("/cartelle?percorso=COMPLESSO", program))
                .contains("D&#39;Amìco")
                .doesNotContain("Verdi");
    }

    @Test
    void un_indirizzo_scritto_male_apre_lo_stesso() throws Exception {
        assertThat(pagina("/cartelle?vista=altre&fase=x&dopo=ieri&operatore=y&scadenza=mai", program))
                .contains("D&#39;Amìco");
    }

    @Test
    void altri_ruoli_non_hanno_cartelle() throws Exception {
        for (var ruolo : new Ruolo[] {
            Ruolo.OPERATORE_ACCESSO, Ruolo.DIRETTORE, Ruolo.DPO, Ruolo.AMMINISTRATORE, Ruolo.NUCLEO_DI_MONITORAGGIO
        }) {
            mvc.perform(get("/cartelle").with(zona.operatore(ruolo).entrato())).andExpect(status().isForbidden());
            mvc.perform(get("/scadenze").with(zona.operatore(ruolo).entrato())).andExpect(status().isForbidden());
        }
    }

    @Test
    void le_scadenze_sono_per_settimana_con_la_regola_e_le_proprie_sono_solo_le_proprie() throws Exception {
        assertThat(pagina("/scadenze", assistente))
                .contains("In ritardo", "DL 48/2023, art. 4 c. 4", "Il beneficio è sospeso", "D&#39;Amìco")
                .doesNotContain("Verdi");
        assertThat(pagina("/scadenze", program)).contains("D&#39;Amìco", "Verdi", "Settimana dal");
    }

    private String file(String indirizzo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(URI.create(indirizzo)).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String pagina(String indirizzo, OperatoreDiProva chi) throws Exception {
        return mvc.perform(get(URI.create(indirizzo.replace(" ", "%20"))).with(chi.entrato()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String riga(String html, String nome) {
        assertThat(html).contains(nome);
        int qui = html.indexOf(nome);
        return html.substring(qui, html.indexOf("</tr>", qui));
    }

    private static int nuclei(String html) {
        return html.split("<th scope=\"row\">", -1).length - 1;
    }
}
