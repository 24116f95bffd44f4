package it.filo.lep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.DemoDiProva;
import it.filo.ProvaConDemo;
import it.filo.base.web.Formati;
import it.filo.lep.Taglio.Trimestre;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The report of the demo for 2018/4, held against the document of the zona and against sums made another way. */
@ProvaConDemo
class RapportoLepIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoDiProva demo;

    @Autowired
    Clock clock;

    @Autowired
    Formati formati;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A1; 443; 680; 65,1",
                "E1; 265; 680; 39,0",
                "P1; 265; 680; 39,0",
                "P4; 65; ''; 65",
                "E3; 3; ''; 3",
                "D.ACCOLTA; 680; ''; 680",
                "D.DECADUTA; 83; ''; 83",
                "D.SOSPESA; 28; ''; 28",
                "D.IN_LAVORAZIONE; 37; ''; 37",
                "D.RESPINTA; 894; ''; 894",
                "D.REVOCATA; 37; ''; 37",
                "D.TERMINATA; 0; ''; 0",
                "A2.n; 443; ''; 443",
                "A2.attesa; 237; ''; 237"
            })
    void il_rapporto_del_2018_dice_le_cifre_del_documento(
            String codice, String numeratore, String denominatore, String valore) throws Exception {
        assertThat(cifre("/lep/2018/4.csv").get(codice + "|REI|")).containsExactly(numeratore, denominatore, valore);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "L1.20000; 9; 8,59; 9",
                "L2; 9; 9; 100,0",
                "L4; 171723; 31; 5539",
                "F1.a1; 0,00; 91774,80; 0,00",
                "F1.b4; 0,00; 115724,16; 0,00"
            })
    void i_livelli_della_zona_sono_quelli_del_documento(
            String codice, String numeratore, String denominatore, String valore) throws Exception {
        assertThat(cifre("/lep/2018/4.csv").get(codice + "||")).containsExactly(numeratore, denominatore, valore);
    }

    @Test
    void le_azioni_della_quota_servizi_sommano_all_importo_del_fondo() throws Exception {
        var somma = cifre("/lep/2018/4.csv").entrySet().stream()
                .filter(c -> c.getKey().startsWith("F1."))
                .mapToLong(c -> Long.parseLong(c.getValue().get(1).replace(",", "")))
                .sum();
        assertThat(somma).isEqualTo(59_394_552);
    }

    /** The printed totals of the comuni sum to 1,759; the cells, which do not add up to them, to 1,722. */
    @Test
    void le_domande_sono_in_tutto_quelle_stampate_dal_documento() throws Exception {
        var somma = cifre("/lep/2018/4.csv").entrySet().stream()
                .filter(c -> c.getKey().matches("D\\.[A-Z_]+\\|REI\\|"))
                .mapToLong(c -> Long.parseLong(c.getValue().get(2)))
                .sum();
        assertThat(somma).isEqualTo(1759);
    }

    @Test
    void le_domande_per_comune_e_stato_sono_quelle_scritte_nel_database() throws Exception {
        var cifre = cifre("/lep/2018/4.csv");
        var contate = demo.guarda(sql -> sql.sql("""
                        select d.comune, (select e.stato from esito_inps e where e.domanda_id = d.id and e.data <= date '2018-12-31'
                          order by e.data desc, e.registrato_il desc, e.id desc limit 1) as stato, count(*) as quante
                        from domanda d where d.misura = 'REI' and d.data_domanda <= date '2018-12-31' group by 1, 2
                        """).query().listOfRows());
        assertThat(contate).hasSizeGreaterThan(20);
        for (var riga : contate) {
            assertThat(cifre.get("D." + riga.get("stato") + "|REI|" + riga.get("comune")))
                    .as("%s", riga)
                    .element(2)
                    .isEqualTo(String.valueOf(riga.get("quante")));
        }
    }

    /** Working days counted one by one, without the running count that the report subtracts. */
    @Test
    void i_tempi_si_ritrovano_contando_i_giorni_a_uno_a_uno() throws Exception {
        var cifre = cifre("/lep/2018/4.csv");
        var tempi = demo.guarda(sql -> sql.sql("""
                        with caso as (
                          select c.id, min(e.data) filter (where e.tipo = 'ESITO_ACCOLTO') as da, min(e.data) filter (where e.tipo = 'ANALISI_CONCLUSA') as a
                          from cartella c join evento e on e.cartella_id = c.id
                          where c.misura = 'REI' and e.data <= date '2018-12-31' group by c.id
                        ), attesa as (
                          select caso.id, (select count(*) from giorno_lavorativo g join giorno_lavorativo p on p.giorno = g.giorno - 1
                            where g.giorno > caso.da and g.giorno <= caso.a and g.progressivo > p.progressivo) as giorni
                          from caso where a is not null
                        )
                        select min(giorni) as minimo, max(giorni) as massimo, percentile_cont(0.5) within group (order by giorni)::text as mediana
                        from attesa
                        """).query().singleRow());
        assertThat(cifre.get("A2.min|REI|")).element(2).isEqualTo(String.valueOf(tempi.get("minimo")));
        assertThat(cifre.get("A2.max|REI|")).element(2).isEqualTo(String.valueOf(tempi.get("massimo")));
        assertThat(cifre.get("A2.mediana|REI|"))
                .element(2)
                .isEqualTo(String.valueOf(tempi.get("mediana")).replace('.', ','));
        assertThat(Integer.parseInt(String.valueOf(tempi.get("minimo")))).isGreaterThanOrEqualTo(20);
    }

    @Test
    void una_cifra_che_non_si_puo_calcolare_resta_vuota() throws Exception {
        assertThat(cifre("/lep/2017/1.csv").get("A1||")).containsExactly("0", "0", "");
        assertThat(cifre("/lep/2017/1.csv").get("A2.mediana||")).containsExactly("", "", "");
    }

    @Test
    void del_trimestre_in_corso_si_racconta_fino_a_oggi_e_del_futuro_niente() throws Exception {
        var oggi = LocalDate.now(clock);
        var corrente = Trimestre.del(oggi);
        var indirizzo = "/lep/" + corrente.anno() + "/" + corrente.numero();
        assertThat(testo(indirizzo + ".csv", "direttore")).isEqualTo(testo(indirizzo + ".csv?al=" + oggi, "direttore"));
        assertThat(testo(indirizzo, "direttore"))
                .contains("Situazione <strong>" + formati.al(oggi))
                .contains("Provvisorio: il trimestre finisce " + formati.il(corrente.ultimoGiorno()))
                .contains("stanno insieme le domande di ADI e REI");
        assertThat(testo("/lep/2018/4", "direttore"))
                .contains("Trimestre concluso")
                .contains(" in mediana su 443 nuclei")
                .doesNotContain(">Impegnato: ");
        assertThat(testo("/lep/2018/4?misura=REI", "direttore")).doesNotContain("stanno insieme");
        assertThat(testo("/lep/2017/1", "direttore"))
                .contains("Nessun dato in questo trimestre")
                .contains("Comuni con segretariato sociale");
        mvc.perform(get(indirizzo + ".csv?al=" + oggi.plusDays(1)).cookie(demo.entra("direttore")))
                .andExpect(status().isUnprocessableContent());
        var dopo = corrente.successivo();
        mvc.perform(get("/lep/" + dopo.anno() + "/" + dopo.numero()).cookie(demo.entra("direttore")))
                .andExpect(status().isNotFound());
    }

    @Test
    void quello_che_non_era_ancora_noto_non_conta() throws Exception {
        assertThat(cifre("/lep/2018/4.csv?noto=2017-01-01").get("A1|REI|")).isNull();
        assertThat(cifre("/lep/2018/4.csv?noto=2018-12-31").get("A1|REI|"))
                .element(1)
                .isEqualTo("680");
    }

    static Stream<Arguments> contati() {
        return Stream.of("A1", "E1", "P1", "P4", "L5", "L6")
                .flatMap(codice -> Stream.of("REI", "").map(misura -> Arguments.of(codice, misura)));
    }

    /** Those counted and those not counted are together the denominator, which P4 borrows from P1. */
    @ParameterizedTest
    @MethodSource("contati")
    void i_nuclei_dietro_una_cifra_sono_tanti_quanti_la_cifra(String codice, String misura) throws Exception {
        var cifre = cifre("/lep/2018/4.csv");
        var cifra = Objects.requireNonNull(cifre.get(codice + "|" + misura + "|"));
        var tutti = Objects.requireNonNull(cifre.get((codice.equals("P4") ? "P1" : codice) + "|" + misura + "|"))
                .get(1);
        var dentro = nuclei(codice, misura, "DENTRO");
        assertThat(dentro).isEqualTo(Integer.parseInt(cifra.getFirst()));
        assertThat(dentro + nuclei(codice, misura, "FUORI")).isEqualTo(Integer.parseInt(tutti));
    }

    @ParameterizedTest
    @CsvSource({"A2, REI", "E2, REI", "P2, REI", "A2, ''", "E2, ''", "P2, ''"})
    void i_passaggi_dietro_un_tempo_sono_tanti_quanti_la_cifra(String codice, String misura) throws Exception {
        var cifre = cifre("/lep/2018/4.csv");
        assertThat(nuclei(codice, misura, "DENTRO")).isEqualTo(intero(cifre, codice + ".n|" + misura + "|"));
        assertThat(nuclei(codice, misura, "FUORI")).isEqualTo(intero(cifre, codice + ".attesa|" + misura + "|"));
        assertThat(nuclei(codice, misura, "INVERTITA")).isZero();
    }

    private static int intero(Map<String, List<String>> cifre, String chiave) {
        return Integer.parseInt(Objects.requireNonNull(cifre.get(chiave)).getFirst());
    }

    private int nuclei(String codice, String misura, String parte) throws Exception {
        var nuclei = 0;
        var indirizzo = "/lep/2018/4/nuclei?misura=" + misura + "&indicatore=" + codice + "&parte=" + parte;
        while (indirizzo != null) {
            var pagina = testo(indirizzo, "program");
            nuclei += conta(pagina, "<th scope=\"row\">");
            indirizzo = altre(pagina);
        }
        return nuclei;
    }

    @Test
    void una_regola_che_non_si_applica_e_detta_con_il_perche() throws Exception {
        assertThat(testo("/lep/2018/4", "monitoraggio"))
                .contains("Indicatore L1.70000")
                .contains("La regola non si applica: nessun comune della zona fa parte di una città metropolitana.");
        assertThat(cifre("/lep/2018/4.csv")).doesNotContainKey("L1.70000||");
    }

    @Test
    void il_direttore_vede_i_codici_e_non_i_nomi() throws Exception {
        var nomi = testo("/lep/2018/4/nuclei?misura=REI&indicatore=A1", "program");
        var codici = testo("/lep/2018/4/nuclei?misura=REI&indicatore=A1", "direttore");
        assertThat(nomi).contains("/cartelle/").doesNotContain(">N-");
        assertThat(codici).doesNotContain("/cartelle/").contains(">N-");
        assertThat(altre(codici)).matches(".*[?&]dopo=[0-9a-f-]{36}");
    }

    @Test
    void il_monitoraggio_e_la_regione_non_vedono_i_nuclei() throws Exception {
        for (var chi : List.of("monitoraggio", "regione")) {
            mvc.perform(get("/lep/2018/4/nuclei?indicatore=A1").cookie(demo.entra(chi)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void la_regione_vede_le_cifre_di_tutte_le_zone_e_nessun_nome() throws Exception {
        var pagina = testo("/lep/2018/4", "regione");
        assertThat(pagina).contains("Pistoiese").contains("Valdinievole").contains("443");
    }

    @Test
    void la_regione_legge_le_stesse_frasi_di_una_zona_e_la_somma_di_tutte() throws Exception {
        var frase = "443 nuclei beneficiari su 680 hanno l&#39;analisi preliminare conclusa: il 65,1";
        var pagina = testo("/lep/2018/4?misura=REI", "regione");
        assertThat(pagina)
                .contains("Tutte le zone", frase, "265 nuclei beneficiari su 680", "39,0", "443 nuclei finora.");
        assertThat(conta(pagina, frase)).isEqualTo(2);
        assertThat(pagina)
                .contains("nuclei; nove su dieci entro", "istituzioni siedono")
                .contains("Nessun dato in questo trimestre")
                .doesNotContain("– %", "Da quali nuclei")
                .doesNotContainPattern("\\b1 punti");
        var risposta = mvc.perform(get("/lep/2018/4.pdf?misura=REI").cookie(demo.entra("regione")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        try (var documento = Loader.loadPDF(risposta.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(documento).replaceAll("\\s+", " "))
                    .contains("Tutte le zone")
                    .contains("443 nuclei beneficiari su 680 hanno l'analisi preliminare conclusa: il 65,1");
        }
    }

    @Test
    void il_foglio_di_calcolo_ha_le_stesse_righe() throws Exception {
        var risposta = mvc.perform(get("/lep/2018/4.xlsx").cookie(demo.entra("direttore")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(righe(risposta.getContentAsByteArray()))
                .isEqualTo(testo("/lep/2018/4.csv", "direttore").lines().count());
    }

    private static long righe(byte[] xlsx) throws IOException {
        var file = Files.createTempFile("rapporto", ".xlsx");
        Files.write(file, xlsx);
        try (var zip = new ZipFile(file.toFile())) {
            var foglio = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return conta(new String(foglio.readAllBytes(), StandardCharsets.UTF_8), "<row ");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void il_documento_pdf_dice_le_stesse_cifre() throws Exception {
        var risposta = mvc.perform(get("/lep/2018/4.pdf?misura=REI").cookie(demo.entra("direttore")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        try (var documento = Loader.loadPDF(risposta.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(documento).replaceAll("\\s+", " "))
                    .contains("443 nuclei beneficiari su 680 hanno l'analisi preliminare conclusa: il 65,1");
        }
    }

    /** Numerator, denominator and value by "code|measure|comune". */
    private Map<String, List<String>> cifre(String indirizzo) throws Exception {
        var cifre = new LinkedHashMap<String, List<String>>();
        testo(indirizzo, "direttore").lines().skip(1).forEach(riga -> {
            var celle = riga.split(";", -1);
            cifre.put(celle[0] + "|" + celle[2] + "|" + celle[3], List.of(celle[4], celle[5], celle[6]));
        });
        return cifre;
    }

    private String testo(String indirizzo, String chi) throws Exception {
        return mvc.perform(get(URI.create(indirizzo)).cookie(demo.entra(chi)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static int conta(String testo, String che) {
        return testo.split(Pattern.quote(che), -1).length - 1;
    }

    private static @Nullable String altre(String pagina) {
        var link = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(pagina);
        return link.find() ? link.group(1).replace("&amp;", "&") : null;
    }
}
