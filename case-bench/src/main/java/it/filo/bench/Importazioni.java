package it.filo.bench;

import it.filo.bench.Durate.Braccio;
import it.filo.operatori.Ruolo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A file of outcomes brought, looked at and confirmed as the office does it, against COPY of the same file, match and
 * upsert by hand: in the same tables, as the application's role under row-level security, with the same triggers.
 */
final class Importazioni {

    private static final List<String> TABELLE = List.of(
            "persona",
            "nucleo",
            "componente",
            "domanda",
            "domanda_persona",
            "esito_inps",
            "evento",
            "importazione_riga",
            "importazione_prima",
            "registro");

    private final Ambiente ambiente;
    private final UUID zona;
    private final Path file;
    private final int righe;

    Importazioni(Ambiente ambiente, Path cartella, int quante) throws IOException, SQLException {
        this.ambiente = ambiente;
        this.zona = ambiente.zona(1);
        this.file = cartella.resolve("esiti.csv");
        // What a run that was stopped has left: the file is made from what is there.
        disfa();
        this.righe = FileEsiti.scrivi(ambiente, zona, quante, file);
    }

    int righe() {
        return righe;
    }

    Durate.Esito misura(int giri) throws Exception {
        uguali();
        var esito = Durate.misura(
                ambiente,
                new Braccio("import", this::disfa, this::importa),
                new Braccio("COPY + match + upsert", this::disfa, this::aMano),
                giri);
        disfa();
        return esito;
    }

    /** Both write as many rows into each table. */
    private void uguali() throws Exception {
        disfa();
        var prima = quante();
        importa();
        var daFilo = differenza(quante(), prima);
        disfa();
        prima = quante();
        aMano();
        var aMano = differenza(quante(), prima);
        if (!daFilo.equals(aMano)) {
            throw new IllegalStateException("not the same rows: " + daFilo + " and " + aMano);
        }
    }

    private Map<String, Long> quante() {
        var quante = new TreeMap<String, Long>();
        for (var tabella : TABELLE) {
            quante.put(
                    tabella,
                    ambiente.sql
                            .sql("select count(*) from " + tabella + " where zona_id = ?")
                            .param(zona)
                            .query(Long.class)
                            .single());
        }
        return quante;
    }

    private static Map<String, Long> differenza(Map<String, Long> dopo, Map<String, Long> prima) {
        var differenza = new TreeMap<String, Long>();
        dopo.forEach((tabella, n) -> differenza.put(tabella, n - prima.getOrDefault(tabella, 0L)));
        return differenza;
    }

    private void importa() throws IOException, InterruptedException {
        var chi = ambiente.sessione(Territorio.username(Ruolo.AMMINISTRATIVA, 1, 1), 0);
        var dove = ambiente.filo.carica("/accesso/importazioni", "file", file, chi);
        finche("IN_LETTURA");
        ambiente.filo.invia(dove, dove + "/conferma", chi);
        finche("IN_CONFERMA");
        if (!stato().equals("CONFERMATA")) {
            throw new IllegalStateException("the import is " + stato());
        }
    }

    private void finche(String stato) throws InterruptedException {
        while (stato().equals(stato)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private String stato() {
        return ambiente.sql
                .sql("select stato from importazione where zona_id = ? order by id desc limit 1")
                .param(zona)
                .query(String.class)
                .single();
    }

    private void aMano() throws IOException, SQLException {
        try (var connessione = connessione()) {
            try (var comando = connessione.createStatement();
                    var testo = Files.newInputStream(file)) {
                comando.execute(
                        "create temp table arrivata (numero integer generated always as identity, protocollo text, misura text,"
                                + " data_domanda text, codice_fiscale text, cognome text, nome text, data_nascita text, comune text,"
                                + " esito text, data_esito text, motivo text, importo_mensile text, componenti text) on commit drop");
                connessione
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy arrivata (protocollo, misura, data_domanda, codice_fiscale, cognome, nome, data_nascita, comune,"
                                        + " esito, data_esito, motivo, importo_mensile, componenti)"
                                        + " from stdin (format csv, delimiter ';', header)",
                                testo);
                for (var sql : script().split(";\n")) {
                    comando.execute(sql);
                }
            }
            connessione.commit();
        }
    }

    private static String script() throws IOException {
        try (InputStream sql = Objects.requireNonNull(Importazioni.class.getResourceAsStream("importa.sql"))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What the last one wrote goes, as Filo itself takes an import back. */
    private void disfa() throws SQLException {
        try (var connessione = connessione()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(connessione, true));
            sql.sql("""
                            select tecnico.disfa_importazione(id) from importazione
                            where stato = 'CONFERMATA' order by id desc limit 1
                            """).query((rs, n) -> true).list();
            sql.sql("update importazione set stato = 'DISFATTA' where stato = 'CONFERMATA'")
                    .update();
            sql.sql("delete from importazione_riga").update();
            connessione.commit();
        }
        for (var tabella : TABELLE) {
            ambiente.sql.sql("vacuum (analyze) " + tabella).update();
        }
    }

    private Connection connessione() throws SQLException {
        var connessione = DriverManager.getConnection(ambiente.banca.url(), "filo_app", "-");
        connessione.setAutoCommit(false);
        try (var comando = connessione.createStatement()) {
            comando.execute("select set_config('filo.zona', '" + zona + "', true)");
        }
        return connessione;
    }
}
