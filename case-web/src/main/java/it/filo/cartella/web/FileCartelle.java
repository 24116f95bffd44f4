package it.filo.cartella.web;

import it.filo.base.web.FileCsv;
import it.filo.cartella.RigaCartella;
import it.filo.misura.Termine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The list of the cases as CSV and XLSX. Each row goes out as it comes, so that the memory does not grow with the list. */
final class FileCartelle {

    /** What gives the rows, one after the other. */
    interface Righe {
        void passa(Consumer<RigaCartella> riga);
    }

    private static final String NOME = "cartelle";
    private static final List<String> COLONNE = List.of(
            "codice",
            "nucleo",
            "comune",
            "componenti",
            "misura",
            "fase",
            "percorso",
            "da fare",
            "prossima scadenza",
            "che cosa scade",
            "case manager");
    private static final int COMPONENTI = 3;
    private static final int SCADENZA = 8;
    private static final int[] LARGHEZZE = {38, 28, 24, 12, 22, 20, 20, 28, 18, 30, 28};
    private static final int GRUPPO = 500;
    /** A sheet cannot have more; the first row names the columns. */
    private static final int IN_UN_FOGLIO = Worksheet.MAX_ROWS - 1;

    private FileCartelle() {}

    static void csv(HttpServletResponse http, Righe righe) throws IOException {
        FileCsv.scarica(http, NOME, csv -> {
            csv.writeRecord(COLONNE);
            righe.passa(r -> csv.writeRecord(
                    r.id().id().toString(),
                    FileCsv.testo(r.richiedente()),
                    FileCsv.testo(r.comune()),
                    r.componenti() == null ? "" : r.componenti().toString(),
                    testo(PaginaCartella.nomeMisura(r.misura())),
                    r.fase() == null ? "" : r.fase().nome(),
                    r.percorso() == null ? "" : r.percorso().nome(),
                    r.passo() == null ? "" : r.passo().adesso(),
                    FileCsv.giorno(r.scadenza().entro()),
                    termine(r),
                    FileCsv.testo(r.caseManager())));
        });
    }

    static void xlsx(HttpServletResponse http, Righe righe) throws IOException {
        http.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        http.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + NOME + ".xlsx\"");
        // Not closed where a row fails: a file that ends early must not look whole.
        var file = new Workbook(http.getOutputStream(), "Filo", "1.0");
        var fogli = new Fogli(file);
        righe.passa(fogli::scrivi);
        fogli.finito();
        file.finish();
    }

    /**
     * As many sheets as the rows need. What is written is sent at once; texts stand in their cells, or a table of all of
     * them would be kept.
     */
    private static final class Fogli {

        private final Workbook file;
        private Worksheet foglio;
        private int fogli;
        private int righe;

        private Fogli(Workbook file) {
            this.file = file;
            this.foglio = nuovo();
        }

        private Worksheet nuovo() {
            var foglio = file.newWorksheet(fogli++ == 0 ? "Cartelle" : "Cartelle " + fogli);
            for (int c = 0; c < COLONNE.size(); c++) {
                foglio.width(c, LARGHEZZE[c]);
                foglio.inlineString(0, c, COLONNE.get(c));
            }
            foglio.range(0, 0, 0, COLONNE.size() - 1).style().bold().set();
            foglio.style(SCADENZA).format("dd/mm/yyyy").set();
            foglio.freezePane(0, 1);
            righe = 0;
            return foglio;
        }

        private void scrivi(RigaCartella r) {
            if (righe == IN_UN_FOGLIO) {
                finito();
                foglio = nuovo();
            }
            var n = ++righe;
            foglio.inlineString(n, 0, r.id().id().toString());
            foglio.inlineString(n, 1, r.richiedente());
            metti(n, 2, r.comune());
            if (r.componenti() != null) {
                foglio.value(n, COMPONENTI, r.componenti());
            }
            metti(n, 4, PaginaCartella.nomeMisura(r.misura()));
            metti(n, 5, r.fase() == null ? null : r.fase().nome());
            metti(n, 6, r.percorso() == null ? null : r.percorso().nome());
            metti(n, 7, r.passo() == null ? null : r.passo().adesso());
            giorno(n, r.scadenza().entro());
            metti(n, 9, termine(r));
            metti(n, 10, r.caseManager());
            if (n % GRUPPO == 0) {
                manda();
            }
        }

        private void metti(int riga, int colonna, @Nullable String testo) {
            if (testo != null && !testo.isEmpty()) {
                foglio.inlineString(riga, colonna, testo);
            }
        }

        private void giorno(int riga, @Nullable LocalDate giorno) {
            if (giorno != null) {
                foglio.value(riga, SCADENZA, giorno);
                foglio.style(riga, SCADENZA).format("dd/mm/yyyy").set();
            }
        }

        private void manda() {
            try {
                foglio.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void finito() {
            foglio.setAutoFilter(0, 0, Math.max(righe, 1), COLONNE.size() - 1);
            try {
                foglio.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String termine(RigaCartella r) {
        Termine termine = r.scadenza().entro() == null ? null : InParole.termine(r.misura(), r.scadenza());
        return termine == null ? "" : termine.nome();
    }

    private static String testo(@Nullable String valore) {
        return valore == null ? "" : valore;
    }
}
