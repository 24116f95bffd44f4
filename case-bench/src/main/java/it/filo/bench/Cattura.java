package it.filo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page really sends: PostgreSQL logs every statement with its bound values while the page is opened once, and of
 * the transactions those that write into the registro, the page's own, become a script. So page and baseline run the
 * same statements by construction: session variable, query under row-level security, row of the registro, commit. Only
 * the key and the moment of that row are made anew each time, or there could be but one; and a row that is changed is taken
 * in whatever version it is by then, or it would be changed but once. Where all that is written counts, the ticket by which
 * a form is carried out once is there as well, each time another one: as Filo claims it before, and answers it after.
 */
final class Cattura {

    private static final Pattern COMANDO = Pattern.compile("(?s)(?:execute [^:]+|statement): (.*)");
    private static final Pattern PARAMETRO = Pattern.compile("\\$(\\d+)");
    private static final Pattern VALORE = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*)')");
    private static final Pattern VERSIONE = Pattern.compile("versione=\\$\\d+");
    private static final String REGISTRO = "insert into registro (zona_id, id, quando,";

    /** The driver asks the catalog what a column is, once in the life of a connection. */
    private static final String DEL_DRIVER = "pg_catalog.pg_class";

    private static final String BIGLIETTO = "tecnico.modulo";
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A ticket of its own for each time that the script runs. */
    private static final String NUOVO_BIGLIETTO = "\\set biglietto random(1, 9000000000000000000)\n";

    private record Comando(String sql, Map<Integer, @Nullable String> valori) {}

    /** One or more requests. */
    interface Gesto {
        void fai() throws IOException, InterruptedException;
    }

    private final Banca banca;
    private final Path cartella;
    private final boolean biglietti;
    private final JsonMapper json = new JsonMapper();

    Cattura(Banca banca) {
        this(banca, false);
    }

    /** @param biglietti also what Filo writes so that a form is carried out once */
    Cattura(Banca banca, boolean biglietti) {
        this.banca = banca;
        this.cartella = banca.cartella();
        this.biglietti = biglietti;
    }

    /** Each page a script of its own. */
    Transazioni transazioni(String misura, Filo filo, List<Pagina> pagine)
            throws IOException, InterruptedException, SQLException {
        var gesti = new ArrayList<Gesto>();
        pagine.forEach(pagina -> gesti.add(() -> filo.apre(List.of(pagina))));
        var script = new ArrayList<Path>();
        var variabili = new LinkedHashMap<String, String>();
        var comandi = 0;
        for (var proprie : ascolta(gesti)) {
            comandi = script.isEmpty() ? quanti(proprie) : comandi;
            var testo = scritti(proprie, "v" + script.size(), variabili);
            script.add(Files.writeString(cartella.resolve(misura + "-" + script.size() + ".sql"), testo));
        }
        return new Transazioni(List.copyOf(script), variabili, comandi);
    }

    /** All in one script, each for one connection: rows that are changed are nobody else's. */
    Transazioni unaPerConnessione(String misura, List<Gesto> gesti)
            throws IOException, InterruptedException, SQLException {
        var testo = new StringBuilder();
        var variabili = new LinkedHashMap<String, String>();
        var tutte = ascolta(gesti);
        for (int n = 0; n < tutte.size(); n++) {
            testo.append("\\if :client_id = ").append(n).append('\n');
            testo.append(scritti(tutte.get(n), "v" + n, variabili)).append("\\endif\n");
        }
        var script = Files.writeString(cartella.resolve(misura + ".sql"), testo);
        return new Transazioni(List.of(script), variabili, quanti(tutte.getFirst()));
    }

    private List<List<Comando>> ascolta(List<Gesto> gesti) throws IOException, InterruptedException, SQLException {
        var tutte = new ArrayList<List<Comando>>();
        registra(true);
        try {
            for (var gesto : gesti) {
                var prima = righe().size();
                gesto.fai();
                tutte.add(proprie(prima));
            }
        } finally {
            registra(false);
        }
        return tutte;
    }

    private static StringBuilder scritti(List<Comando> proprie, String prefisso, Map<String, String> variabili) {
        var testo = new StringBuilder(proprie.stream().anyMatch(Cattura::delBiglietto) ? NUOVO_BIGLIETTO : "");
        for (var comando : proprie) {
            testo.append(scritto(comando, prefisso + "_" + variabili.size(), variabili))
                    .append(";\n");
        }
        return testo;
    }

    private static int quanti(List<Comando> comandi) {
        return (int) comandi.stream()
                .filter(c -> !c.sql().equals("BEGIN") && !c.sql().equals("COMMIT"))
                .count();
    }

    private void registra(boolean tutto) throws SQLException, InterruptedException {
        try (var connessione = banca.daSuperutente();
                var comando = connessione.createStatement()) {
            comando.execute("alter system set log_statement = '" + (tutto ? "all" : "none") + "'");
            comando.execute("select pg_reload_conf()");
        }
        // Every backend reads it before its next statement, once the signal has come.
        TimeUnit.SECONDS.sleep(1);
    }

    /** The log is written a moment after the answer: until the commit of who wrote into the registro is there. */
    private List<Comando> proprie(int daRiga) throws IOException, InterruptedException {
        var prima = 0;
        for (int n = 0; n < 100; n++) {
            TimeUnit.MILLISECONDS.sleep(50);
            var proprie = proprie(righe().stream().skip(daRiga).toList());
            if (proprie.stream().anyMatch(c -> c.sql().equals("COMMIT")) && proprie.size() == prima) {
                return proprie;
            }
            prima = proprie.size();
        }
        throw new IllegalStateException("no transaction of the page in the log");
    }

    private List<Comando> proprie(List<String> righe) {
        var aperte = new LinkedHashMap<Long, List<Comando>>();
        var proprie = new ArrayList<Comando>();
        for (var riga : righe) {
            var voce = json.readTree(riga);
            var letto = COMANDO.matcher(testo(voce, "message"));
            if (!testo(voce, "user").equals("filo_app") || !letto.matches()) {
                continue;
            }
            var comando = new Comando(letto.group(1).strip(), valori(testo(voce, "detail")));
            var aperta = aperte.computeIfAbsent(voce.get("pid").asLong(), p -> new ArrayList<>());
            if (comando.sql().equals("BEGIN")) {
                aperta.clear();
            } else if (biglietti && aperta.isEmpty() && delBiglietto(comando)) {
                proprie.add(comando);
                continue;
            } else if (aperta.isEmpty() || comando.sql().contains(DEL_DRIVER)) {
                continue;
            }
            aperta.add(comando);
            if (comando.sql().equals("COMMIT")) {
                if (aperta.stream().anyMatch(c -> c.sql().contains(REGISTRO))) {
                    proprie.addAll(aperta);
                }
                aperta.clear();
            }
        }
        return proprie;
    }

    private static boolean delBiglietto(Comando comando) {
        return comando.sql().contains(BIGLIETTO);
    }

    private static String testo(JsonNode voce, String campo) {
        var valore = voce.get(campo);
        return valore == null ? "" : valore.asString();
    }

    private static Map<Integer, @Nullable String> valori(String dettaglio) {
        var valori = new LinkedHashMap<Integer, @Nullable String>();
        VALORE.matcher(dettaglio)
                .results()
                .forEach(v -> valori.put(
                        Integer.parseInt(v.group(1)),
                        v.group(2).equals("NULL") ? null : v.group(3).replace("''", "'")));
        return valori;
    }

    private static String scritto(Comando comando, String prefisso, Map<String, String> variabili) {
        return PARAMETRO.matcher(inOgniVersione(comando.sql())).replaceAll(p -> {
            var n = Integer.parseInt(p.group(1));
            return java.util.regex.Matcher.quoteReplacement(parametro(comando, n, prefisso, variabili));
        });
    }

    /** What Hibernate locks optimistically. */
    private static String inOgniVersione(String sql) {
        var dove = sql.startsWith("update ") ? sql.indexOf(" where ") : -1;
        return dove < 0
                ? sql
                : VERSIONE.matcher(sql.substring(0, dove)).replaceAll("versione=versione+1")
                        + VERSIONE.matcher(sql.substring(dove)).replaceAll("versione=versione");
    }

    private static String parametro(Comando comando, int n, String prefisso, Map<String, String> variabili) {
        var colonna = comando.sql().contains(REGISTRO) ? colonna(comando.sql(), n) : 0;
        if (colonna == 2) {
            return "uuidv7()";
        }
        if (colonna == 3) {
            return "now()";
        }
        var valore = comando.valori().get(n);
        if (valore == null) {
            return "null";
        }
        if (delBiglietto(comando) && UUID.matcher(valore).matches()) {
            return "cast(md5(cast(:biglietto as text)) as uuid)";
        }
        var nome = prefisso + "_" + n;
        variabili.put(nome, valore);
        return ":" + nome;
    }

    /** Of an insert of one row or several, counted from one. */
    private static int colonna(String sql, int n) {
        var colonne = sql.substring(sql.indexOf('('), sql.indexOf(')')).split(",").length;
        return (n - 1) % colonne + 1;
    }

    private List<String> righe() throws IOException {
        try (var file = Files.list(cartella.resolve("postgres").resolve("log"))) {
            var ultimo = file.filter(f -> f.toString().endsWith(".json"))
                    .max(Comparator.comparing(f -> f.toFile().lastModified()))
                    .orElseThrow();
            return Files.readAllLines(ultimo);
        }
    }
}
