package it.filo.base.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Files for the spreadsheets of the offices: UTF-8 with BOM, semicolons, Italian dates. */
public final class FileCsv {

    private static final DateTimeFormatter GIORNO = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private FileCsv() {}

    /** @param nome of the file, without its ending */
    public static void scarica(HttpServletResponse http, String nome, Consumer<CsvWriter> righe) throws IOException {
        http.setContentType("text/csv;charset=UTF-8");
        http.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + nome + ".csv\"");
        var testo = new OutputStreamWriter(http.getOutputStream(), StandardCharsets.UTF_8);
        testo.write('\uFEFF');
        var csv = CsvWriter.builder().fieldSeparator(';').build(testo);
        righe.accept(csv);
        csv.flush();
    }

    /** What a spreadsheet would take for a formula is marked as text. */
    public static String testo(@Nullable String valore) {
        if (valore == null || valore.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(valore.charAt(0)) >= 0 ? "'" + valore : valore;
    }

    public static String giorno(@Nullable LocalDate giorno) {
        return giorno == null ? "" : GIORNO.format(giorno);
    }

    /** With one decimal and a comma; empty where there is nothing to be a part of. */
    public static String percento(long parte, long tutto) {
        return tutto == 0
                ? ""
                : BigDecimal.valueOf(parte * 100)
                        .divide(BigDecimal.valueOf(tutto), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ',');
    }
}
