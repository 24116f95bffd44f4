package it.filo.accesso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.filo.accesso.FileEsiti.Riga;
import it.filo.accesso.FileIllegibile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a file, whatever it is called; and what happens to files that are something else. */
class FileCaricatoTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TABELLA = "protocollo;cognome;data_esito\nP1;Nicolò;10/03/2025\nP2;\"D;A\";\n";

    @TempDir
    private Path cartella;

    private List<Riga> righe(byte[] dati) throws IOException {
        var file = Files.write(Files.createTempFile(cartella, "f", ".pdf"), dati);
        var righe = new ArrayList<Riga>();
        FileCaricato.apri(file).leggi(righe::add);
        return righe;
    }

    private List<List<String>> celle(byte[] dati) throws IOException {
        return righe(dati).stream().map(Riga::celle).toList();
    }

    private void rifiutato(byte[] dati, String perche) {
        assertThatThrownBy(() -> righe(dati)).isInstanceOf(FileIllegibile.class).hasMessageContaining(perche);
    }

    private void tabella(byte[] dati) throws IOException {
        assertThat(celle(dati))
                .containsExactly(
                        List.of("protocollo", "cognome", "data_esito"),
                        List.of("P1", "Nicolò", "10/03/2025"),
                        List.of("P2", "D;A", ""));
    }

    @Test
    void separatore_a_capo_bom_e_codifica_si_riconoscono_da_soli() throws IOException {
        tabella(TABELLA.getBytes(StandardCharsets.UTF_8));
        tabella(("\uFEFF" + TABELLA).getBytes(StandardCharsets.UTF_8));
        tabella(TABELLA.getBytes(WINDOWS));
        tabella(TABELLA.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        tabella("protocollo,cognome,data_esito\nP1,Nicolò,10/03/2025\nP2,D;A,\n".getBytes(WINDOWS));
    }

    @Test
    void il_numero_di_una_riga_conta_i_record_e_non_gli_a_capo() throws IOException {
        assertThat(righe("protocollo;motivo\nP1;\"due\nrighe\"\n\nP2;x\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(Riga::numero)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void dove_le_codifiche_sono_due_la_seconda_diventa_illeggibile_e_il_resto_no() throws IOException {
        var mista = new ByteArrayOutputStream();
        mista.writeBytes("protocollo;cognome\nP1;Nicolò\n".getBytes(StandardCharsets.UTF_8));
        mista.writeBytes("P2;Nicolò\nP3;Rossi\n".getBytes(WINDOWS));
        assertThat(celle(mista.toByteArray()))
                .containsExactly(
                        List.of("protocollo", "cognome"),
                        List.of("P1", "Nicolò"),
                        List.of("P2", "Nicol\uFFFD"),
                        List.of("P3", "Rossi"));
    }

    @Test
    void un_NUL_resta_nella_sua_cella() throws IOException {
        assertThat(celle("protocollo;cognome\nP1;Ro\0ssi\nP2;Bianchi\n".getBytes(StandardCharsets.UTF_8)))
                .contains(List.of("P1", "Ro\0ssi"), List.of("P2", "Bianchi"));
    }

    @Test
    void trecento_colonne_si_leggono() throws IOException {
        var testa = new StringBuilder("protocollo");
        for (int n = 1; n < 300; n++) {
            testa.append(";c").append(n);
        }
        assertThat(celle((testa + "\nP1\n").getBytes(StandardCharsets.UTF_8)))
                .satisfiesExactly(
                        t -> assertThat(t).hasSize(300), r -> assertThat(r).startsWith("P1"));
    }

    @Test
    void una_cella_di_50_MB_e_rifiutata_con_la_riga_in_cui_sta() {
        var dati = new byte[50 << 20];
        Arrays.fill(dati, (byte) 'x');
        var testa = "protocollo;motivo\nP1;y\nP2;".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(testa, 0, dati, 0, testa.length);
        rifiutato(dati, "Dalla riga 3 il file non si legge");
    }

    @Test
    void una_virgoletta_mai_chiusa_e_rifiutata_con_la_riga_in_cui_sta() {
        rifiutato("protocollo;motivo\nP1;y\nP2;\"aperta\n".getBytes(StandardCharsets.UTF_8), "Dalla riga 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%PDF-1.7", "<html>", "{\"a\":1}", "\u00FF\u00FEp\0r\0o\0", "\u00D0\u00CF\u0011\u00E0\u00A1"})
    void cio_che_non_e_una_tabella_e_rifiutato_qualunque_sia_il_nome(String inizio) {
        rifiutato(inizio.getBytes(StandardCharsets.ISO_8859_1), "non una tabella");
    }

    @Test
    void un_foglio_excel_da_testi_date_e_numeri_come_li_si_legge() throws IOException {
        var dati = excel(foglio -> {
            foglio.value(0, 0, "protocollo");
            foglio.value(0, 1, "data_esito");
            foglio.value(0, 2, "importo_mensile");
            foglio.value(0, 3, "comune");
            foglio.value(1, 0, "Pì1");
            foglio.value(1, 1, LocalDate.of(2025, 3, 10));
            foglio.style(1, 1).format("dd/MM/yyyy").set();
            foglio.value(1, 2, 398.59);
            foglio.value(1, 3, 47014);
            foglio.value(3, 0, "P2");
            foglio.value(3, 1, "2025-03-10");
            foglio.formula(3, 2, "1+1");
        });
        var righe = righe(dati);
        assertThat(righe.get(1)).isEqualTo(new Riga(2, List.of("Pì1", "10/03/2025", "398.59", "47014"), null));
        assertThat(righe.getLast().numero()).isEqualTo(4);
        assertThat(righe.getLast().guasto()).contains("C4").contains("formula");
    }

    @Test
    void una_bomba_compressa_e_rifiutata_prima_di_aprirla() throws IOException {
        var zeri = new byte[1 << 20];
        var bomba = zip(zip -> {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int n = 0; n < 64; n++) {
                zip.write(zeri);
            }
        });
        assertThat(bomba).hasSizeLessThan(200_000);
        rifiutato(bomba, "Il foglio Excel è stato rifiutato");
    }

    @Test
    void entita_esterne_e_celle_enormi_sono_rifiutate() throws IOException {
        var buono = excel(foglio -> foglio.value(0, 0, "protocollo"));
        rifiutato(
                con(
                        buono,
                        "xl/worksheets/sheet1.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY e SYSTEM"
                                + " \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\""
                                + " t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"),
                "entità esterne");
        rifiutato(
                con(
                        buono,
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "xy".repeat(1 << 20)
                                + "</v></c></row></sheetData></worksheet>"),
                "una cella supera");
    }

    /** Whoever reads a row makes room up to its last column, and writes a number out with all its zeros. */
    @Test
    void celle_oltre_ogni_foglio_e_numeri_smisurati_non_riempiono_la_memoria() throws IOException {
        var buono = excel(foglio -> foglio.value(0, 0, "protocollo"));
        var foglio = "xl/worksheets/sheet1.xml";
        for (var dove : new String[] {"ZZZZZZ2", "&#90;ZZZZZ2", "A99999999", ""}) {
            rifiutato(
                    con(
                            buono,
                            foglio,
                            "<worksheet><sheetData><row r=\"2\"><c r=\"" + dove
                                    + "\"><v>1</v></c></row></sheetData></worksheet>"),
                    "fuori da ogni foglio");
        }
        var smisurati = con(
                buono,
                foglio,
                "<worksheet><sheetData><row r=\"2\"><c r=\"A2\"><v>1e2000000000</v></c><c r=\"B2\"><v>1e-99999999</v></c>"
                        + "<c r=\"C2\"><v>12.50</v></c></row></sheetData></worksheet>");
        assertThat(celle(smisurati)).containsExactly(List.of("1E+2000000000", "1E-99999999", "12.5"));
    }

    @Test
    void un_foglio_nascosto_fra_cio_che_non_si_guarda_e_rifiutato() throws IOException {
        var buono = excel(foglio -> foglio.value(0, 0, "protocollo"));
        var altrove = con(
                buono,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                        + " Target=\"worksheets/sheet1.bin\"/></Relationships>");
        rifiutato(altrove, "un foglio non è dove dovrebbe");
    }

    @Test
    void un_archivio_che_non_e_un_foglio_e_uno_danneggiato_sono_rifiutati() throws IOException {
        rifiutato(zip(zip -> zip.putNextEntry(new ZipEntry("mimetype"))), "non un foglio Excel");
        var buono = excel(foglio -> foglio.value(0, 0, "protocollo"));
        rifiutato(Arrays.copyOf(buono, buono.length / 2), "danneggiato");
        rifiutato(con(buono, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"), "danneggiato");
    }

    /** As many rows as the largest zona could bring, in a heap that grows by none of them. */
    @Test
    void duecentomila_righe_passano_una_alla_volta() throws IOException {
        var file = cartella.resolve("grande.csv");
        try (var scrive = Files.newBufferedWriter(file)) {
            scrive.write("protocollo;cognome;motivo\n");
            for (int n = 0; n < 200_000; n++) {
                scrive.write("INPS-ADI-2025-" + n + ";Nicolò;" + "x".repeat(200) + "\n");
            }
        }
        var contate = new AtomicLong();
        var massima = new AtomicLong();
        var prima = occupata();
        FileCaricato.apri(file).leggi(riga -> {
            if (contate.incrementAndGet() % 50_000 == 0) {
                massima.accumulateAndGet(occupata() - prima, Math::max);
            }
        });
        assertThat(contate).hasValue(200_001);
        assertThat(massima.get()).as("bytes held after garbage collection").isLessThan(16L << 20);
    }

    private static long occupata() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private interface Foglio {
        void riempi(Worksheet foglio);
    }

    private interface Archivio {
        void riempi(ZipOutputStream zip) throws IOException;
    }

    private static byte[] excel(Foglio foglio) throws IOException {
        var dati = new ByteArrayOutputStream();
        try (var cartella = new Workbook(dati, "Prova", "1.0")) {
            foglio.riempi(cartella.newWorksheet("Esiti"));
        }
        return dati.toByteArray();
    }

    private static byte[] zip(Archivio archivio) throws IOException {
        var dati = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(dati)) {
            archivio.riempi(zip);
        }
        return dati.toByteArray();
    }

    /** The workbook with another text in one of its parts. */
    private byte[] con(byte[] excel, String parte, String testo) throws IOException {
        var file = Files.write(Files.createTempFile(cartella, "f", ".xlsx"), excel);
        try (var da = new ZipFile(file.toFile())) {
            return zip(zip -> {
                for (var voce : Collections.list(da.entries())) {
                    zip.putNextEntry(new ZipEntry(voce.getName()));
                    if (voce.getName().equals(parte)) {
                        zip.write(testo.getBytes(StandardCharsets.UTF_8));
                    } else {
                        da.getInputStream(voce).transferTo(zip);
                    }
                }
            });
        }
    }
}
