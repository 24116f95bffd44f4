package it.filo.bench;

import it.filo.bench.Durate.Braccio;
import it.filo.nucleo.MilleGiorni;
import it.filo.operatori.Ruolo;
import it.filo.zona.Comune;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The LEP report of a quarter over all zone, as the Region downloads it, against SQL written by hand that goes over the
 * history of all of them at once, as superuser, and comes to the same digits.
 */
final class Trimestre {

    private static final LocalDate AL = LocalDate.of(2026, 9, 30);
    private static final String INDIRIZZO = "/lep/2026/3.csv";

    private record Chiave(String zona, String codice, String misura, String comune) {}

    private final Ambiente ambiente;
    private final Path file;
    private Map<Chiave, List<@Nullable BigDecimal>> aMano = Map.of();

    Trimestre(Ambiente ambiente, Path cartella) {
        this.ambiente = ambiente;
        this.file = cartella.resolve("lep.csv");
    }

    Durate.Esito misura(int giri) throws Exception {
        var esito = Durate.misura(
                ambiente, new Braccio("LEP report", this::scarica), new Braccio("SQL by hand", this::aMano), giri);
        confronta();
        return esito;
    }

    /** Figures of the report that are not zero. */
    int cifre() {
        return aMano.size();
    }

    private void scarica() throws IOException, InterruptedException {
        ambiente.filo.scarica(INDIRIZZO, ambiente.sessione(Territorio.username(Ruolo.REGIONE, 0, 1), 0), file);
    }

    private void aMano() throws IOException, SQLException {
        try (var connessione = ambiente.banca.daSuperutente()) {
            connessione.setAutoCommit(false);
            var comandi = new ArrayList<>(Arrays.asList(script().split(";\n")));
            var ultimo = comandi.removeLast();
            try (var comando = connessione.createStatement()) {
                for (var sql : comandi) {
                    comando.execute(sql);
                }
            }
            aMano = leggi(connessione, ultimo);
            connessione.rollback();
        }
    }

    private static Map<Chiave, List<@Nullable BigDecimal>> leggi(Connection connessione, String sql)
            throws SQLException {
        var cifre = new HashMap<Chiave, List<@Nullable BigDecimal>>();
        try (var comando = connessione.createStatement();
                var righe = comando.executeQuery(sql)) {
            while (righe.next()) {
                var valori = new ArrayList<@Nullable BigDecimal>();
                for (int n = 5; n <= 7; n++) {
                    valori.add(righe.getBigDecimal(n));
                }
                cifre.put(
                        new Chiave(righe.getString(1), righe.getString(2), righe.getString(3), righe.getString(4)),
                        valori);
            }
        }
        return cifre;
    }

    private static String script() throws IOException {
        try (InputStream sql = Objects.requireNonNull(Trimestre.class.getResourceAsStream("lep.sql"))) {
            var fine = LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(1);
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(":al\\b", "date '" + AL + "'")
                    .replace(":fine", "timestamptz '" + fine + " 00:00 Europe/Rome'")
                    .replace(":millegiorni", Integer.toString(MilleGiorni.QUANTI))
                    .replace(
                            ":metropolitane",
                            Comune.CITTA_METROPOLITANE.stream()
                                    .map(c -> "'" + c + "'")
                                    .collect(Collectors.joining(",", "array[", "]")));
        }
    }

    /** Every digit: what the SQL does not know is nothing in the report, and what it knows is there. */
    private void confronta() throws IOException {
        var mancano = new HashMap<>(aMano);
        for (var riga : Files.readAllLines(file).stream().skip(1).toList()) {
            var celle = riga.split(";", -1);
            var codice = celle[1].startsWith("P3.")
                    ? celle[1] + " " + celle[2].substring(celle[2].indexOf(": ") + 2, celle[2].lastIndexOf(", "))
                    : celle[1];
            var aMano = mancano.remove(new Chiave(celle[0], codice, celle[3], celle[4]));
            for (int n = 0; n < 3; n++) {
                var scritta = celle[5 + n].isEmpty() ? null : new BigDecimal(celle[5 + n].replace(',', '.'));
                var attesa = aMano == null ? null : aMano.get(n);
                if (zero(scritta).compareTo(zero(attesa)) != 0) {
                    throw new IllegalStateException("not the same digits: " + riga + " and " + aMano);
                }
            }
        }
        if (!mancano.isEmpty()) {
            throw new IllegalStateException(
                    "not in the report: " + mancano.entrySet().stream().limit(5).toList());
        }
    }

    private static BigDecimal zero(@Nullable BigDecimal numero) {
        return numero == null ? BigDecimal.ZERO : numero;
    }
}
