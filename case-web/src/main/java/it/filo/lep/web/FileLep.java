package it.filo.lep.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import it.filo.lep.Cifra;
import it.filo.lep.RapportoLep;
import it.filo.lep.Taglio;
import it.filo.lep.Taglio.Trimestre;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The report as CSV and XLSX: the same rows. The Region's have the zona in front. */
final class FileLep {

    private static final List<String> COLONNE =
            List.of("codice", "indicatore", "misura", "comune", "numeratore", "denominatore", "valore", "unita");
    private static final String BOM = "\uFEFF";

    private static final DateTimeFormatter BREVE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private FileLep() {}

    static void csv(List<RapportoLep> rapporti, OutputStream uscita) throws IOException {
        Writer testo = new OutputStreamWriter(uscita, StandardCharsets.UTF_8);
        testo.write(BOM);
        var csv = CsvWriter.builder().fieldSeparator(';').build(testo);
        csv.writeRecord(colonne(rapporti));
        for (var rapporto : rapporti) {
            for (var cifra : rapporto.cifre()) {
                csv.writeRecord(celle(rapporti, rapporto, cifra));
            }
        }
        csv.flush();
    }

    static void xlsx(List<RapportoLep> rapporti, OutputStream uscita) throws IOException {
        try (var cartella = new Workbook(uscita, "Filo", "1.0")) {
            var foglio = cartella.newWorksheet("Rapporto LEP");
            var colonne = colonne(rapporti);
            for (int c = 0; c < colonne.size(); c++) {
                foglio.value(0, c, colonne.get(c));
            }
            foglio.range(0, 0, 0, colonne.size() - 1).style().bold().set();
            foglio.freezePane(0, 1);
            int riga = 1;
            for (var rapporto : rapporti) {
                for (var cifra : rapporto.cifre()) {
                    int c = 0;
                    if (regionale(rapporti)) {
                        foglio.value(riga, c++, rapporto.zona().nome());
                    }
                    foglio.value(riga, c++, cifra.codice());
                    foglio.value(riga, c++, cifra.indicatore());
                    foglio.value(riga, c++, cifra.misura());
                    foglio.value(riga, c++, cifra.comune());
                    numero(foglio, riga, c++, cifra.numeratore());
                    numero(foglio, riga, c++, cifra.denominatore());
                    numero(foglio, riga, c++, cifra.valore());
                    foglio.value(riga, c, cifra.unita().nome());
                    riga++;
                }
            }
            foglio.setAutoFilter(0, 0, Math.max(riga - 1, 1), colonne.size() - 1);
            rapporti.stream().findFirst().ifPresent(r -> situazione(cartella.newWorksheet("Situazione"), r.taglio()));
        }
    }

    /** Which day the figures speak of, on a sheet of its own: the first holds rows only. */
    private static void situazione(Worksheet foglio, Taglio taglio) {
        foglio.value(0, 0, "Situazione al");
        foglio.value(0, 1, BREVE.format(taglio.al()));
        foglio.value(1, 0, "Come nota al");
        foglio.value(1, 1, BREVE.format(taglio.noto()));
        var ultimo = Trimestre.del(taglio.al()).ultimoGiorno();
        if (taglio.al().isBefore(ultimo)) {
            foglio.value(2, 0, "Provvisorio");
            foglio.value(2, 1, "il trimestre finisce il " + BREVE.format(ultimo));
        }
    }

    private static void numero(Worksheet foglio, int riga, int colonna, @Nullable BigDecimal numero) {
        if (numero != null) {
            foglio.value(riga, colonna, numero);
        }
    }

    private static List<String> colonne(List<RapportoLep> rapporti) {
        if (!regionale(rapporti)) {
            return COLONNE;
        }
        var colonne = new ArrayList<String>();
        colonne.add("zona");
        colonne.addAll(COLONNE);
        return colonne;
    }

    private static List<String> celle(List<RapportoLep> rapporti, RapportoLep rapporto, Cifra cifra) {
        var celle = new ArrayList<String>();
        if (regionale(rapporti)) {
            celle.add(rapporto.zona().nome());
        }
        celle.addAll(List.of(
                cifra.codice(),
                cifra.indicatore(),
                cifra.misura(),
                cifra.comune(),
                virgola(cifra.numeratore()),
                virgola(cifra.denominatore()),
                virgola(cifra.valore()),
                cifra.unita().nome()));
        return celle;
    }

    private static boolean regionale(List<RapportoLep> rapporti) {
        return rapporti.size() != 1;
    }

    private static String virgola(@Nullable BigDecimal numero) {
        return numero == null ? "" : numero.toPlainString().replace('.', ',');
    }
}
