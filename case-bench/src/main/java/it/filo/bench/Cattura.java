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
 * the key and the moment of that row are made anew each time, or there could be but one.
 */
final class Cattura {

    private static final Pattern COMANDO = Pattern.compile("(?s)(?:execute [^:]+|statement): (.*)");
    private static final Pattern PARAMETRO = Pattern.compile("\\$(\\d+)");
    private static final Pattern VALORE = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*)')");
    private static final String REGISTRO = "insert into registro (zona_id, id, quando,";

    /** The driver asks the catalog what a column is, once in the life of a connection. */
    private static final String DEL_DRIVER = "pg_catalog.pg_class";

    private record Comando(String sql, Map<Integer, @Nullable String> valori) {}

    private final Banca banca;
    private final Path cartella;
    private final JsonMapper json = new JsonMapper();

    Cattura(Banca banca) {
        this.banca = banca;
        this.cartella = banca.cartella();
    }

    Transazioni transazioni(String misura, Filo filo, List<Pagina> pagine)
            throws IOException, InterruptedException, SQLException {
        var script = new ArrayList<Path>();
        var variabili = new LinkedHashMap<String, String>();
        var comandi = 0;
        registra(true);
        try {
            for (var pagina : pagine) {
                var prima = righe().size();
                filo.apre(List.of(pagina));
                var proprie = proprie(prima);
                comandi = script.isEmpty() ? quanti(proprie) : comandi;
                var testo = new StringBuilder();
                for (var comando : proprie) {
                    testo.append(scritto(comando, "v" + script.size() + "_" + variabili.size(), variabili))
                            .append(";\n");
                }
                script.add(Files.writeString(cartella.resolve(misura + "-" + script.size() + ".sql"), testo));
            }
        } finally {
            registra(false);
        }
        return new Transazioni(List.copyOf(script), variabili, comandi);
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
        for (int n = 0; n < 100; n++) {
            TimeUnit.MILLISECONDS.sleep(50);
            var proprie = proprie(righe().stream().skip(daRiga).toList());
            if (!proprie.isEmpty()) {
                return proprie;
            }
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
        return PARAMETRO.matcher(comando.sql()).replaceAll(p -> {
            var n = Integer.parseInt(p.group(1));
            return java.util.regex.Matcher.quoteReplacement(parametro(comando, n, prefisso, variabili));
        });
    }

    private static String parametro(Comando comando, int n, String prefisso, Map<String, String> variabili) {
        if (comando.sql().contains(REGISTRO)) {
            if (n == 2) {
                return "uuidv7()";
            }
            if (n == 3) {
                return "now()";
            }
        }
        var valore = comando.valori().get(n);
        if (valore == null) {
            return "null";
        }
        var nome = prefisso + "_" + n;
        variabili.put(nome, valore);
        return ":" + nome;
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
