package it.filo.bench;

import it.filo.bench.Durate.Braccio;
import it.filo.operatori.Ruolo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;

/**
 * The caseload of the largest zona as files, against COPY of the same rows: the select is written by hand for all of them
 * at once, and runs as the application's role under row-level security.
 */
final class Esportazioni {

    /** The columns that COPY writes as Filo does; the others it leaves as codes, where Filo has words. */
    private static final int UGUALI = 4;

    private final Ambiente ambiente;
    private final Path cartella;

    Esportazioni(Ambiente ambiente, Path cartella) {
        this.ambiente = ambiente;
        this.cartella = cartella;
    }

    Durate.Esito csv(int giri) throws Exception {
        var esito = contro("csv", giri);
        uguali(cartella.resolve("cartelle.csv"), cartella.resolve("copy.csv"));
        return esito;
    }

    Durate.Esito xlsx(int giri) throws Exception {
        return contro("xlsx", giri);
    }

    private Durate.Esito contro(String tipo, int giri) throws Exception {
        return Durate.misura(
                ambiente,
                new Braccio(tipo.toUpperCase(java.util.Locale.ROOT), () -> scarica(tipo)),
                new Braccio("COPY TO", this::copia),
                giri);
    }

    /** Rows of the file that Filo gave. */
    long righe() throws IOException {
        try (var righe = Files.lines(cartella.resolve("copy.csv"))) {
            return righe.count();
        }
    }

    void scarica(String tipo) throws IOException, InterruptedException {
        ambiente.filo.scarica(
                "/cartelle." + tipo,
                ambiente.sessione(Territorio.username(Ruolo.PROGRAM_MANAGER, 1, 1), 0),
                cartella.resolve("cartelle." + tipo));
    }

    void pdf() throws IOException, InterruptedException {
        ambiente.filo.scarica(
                "/lep/2026/3.pdf",
                ambiente.sessione(Territorio.username(Ruolo.PROGRAM_MANAGER, 1, 1), 0),
                cartella.resolve("lep.pdf"));
    }

    private void copia() throws IOException, SQLException {
        try (var connessione = connessione();
                var file = Files.newOutputStream(cartella.resolve("copy.csv"))) {
            connessione.setAutoCommit(false);
            var zona = ambiente.zona(1);
            try (var comando = connessione.createStatement()) {
                comando.execute("select set_config('filo.zona', '" + zona + "', true)");
            }
            copia(connessione, file);
            connessione.commit();
        }
    }

    private static void copia(Connection connessione, OutputStream file) throws IOException, SQLException {
        try (InputStream sql = Objects.requireNonNull(Esportazioni.class.getResourceAsStream("cartelle.sql"))) {
            connessione
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            new String(sql.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                                    .replace(":oggi", "current_date"),
                            file);
        }
    }

    private Connection connessione() throws SQLException {
        return DriverManager.getConnection(ambiente.banca.url(), "filo_app", "-");
    }

    private static void uguali(Path filo, Path copy) throws IOException {
        try (var a = Files.newBufferedReader(filo);
                var b = Files.newBufferedReader(copy)) {
            a.readLine();
            for (var riga = campi(a); riga != null; riga = campi(a)) {
                var altra = campi(b);
                if (!riga.equals(altra)) {
                    throw new IllegalStateException("not the same row: " + riga + " and " + altra);
                }
            }
            if (b.readLine() != null) {
                throw new IllegalStateException("COPY has more rows");
            }
        }
    }

    private static @org.jspecify.annotations.Nullable List<String> campi(BufferedReader file) throws IOException {
        var riga = file.readLine();
        return riga == null ? null : Arrays.asList(riga.split(";", -1)).subList(0, UGUALI);
    }
}
