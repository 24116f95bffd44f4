package it.filo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two loads, each by a tool of its own: wrk opens pages, pgbench runs the transactions of the same pages. */
final class Carico {

    /**
     * What came of some seconds.
     *
     * @param alSecondo requests or transactions
     * @param percentili 50th, 95th and 99th in milliseconds; null where the tool does not tell
     */
    record Misurato(double alSecondo, long richieste, double @Nullable [] percentili) {}

    private static final String LUA = """
            local richieste = {
            %s}
            -- The first is asked for to be looked at, and not sent.
            local n = #richieste - 1
            function request()
              n = n %% #richieste + 1
              return wrk.format(richieste[n][1], richieste[n][2], richieste[n][3], richieste[n][4])
            end
            function done(riassunto, latenza)
              local storti = riassunto.errors.status + riassunto.errors.read + riassunto.errors.write
                + riassunto.errors.timeout + riassunto.errors.connect
              io.write(string.format("MISURATO %%d %%d %%d %%d %%d %%d\\n", riassunto.requests, riassunto.duration,
                latenza:percentile(50), latenza:percentile(95), latenza:percentile(99), storti))
            end
            """;
    private static final Pattern MISURATO = Pattern.compile("MISURATO (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final Pattern TRANSAZIONI = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern OGNI_SECONDO = Pattern.compile("progress: [0-9.]+ s, ([0-9.]+) tps");
    /** Seconds in which each connection of pgbench plans each statement the first times, as Filo's have long done. */
    private static final int RODAGGIO = 5;

    private final int utenti;
    private final Path cartella;

    Carico(int utenti, Path cartella) {
        this.utenti = utenti;
        this.cartella = cartella;
    }

    /** Pages in turn, so many at a time. */
    Misurato wrk(Filo filo, List<Pagina> pagine, int insieme, int secondi) throws IOException, InterruptedException {
        var righe = new StringBuilder();
        for (var pagina : pagine) {
            righe.append("  {\"GET\", \"%s\", {[\"Cookie\"] = \"%s\", [\"Accept\"] = \"text/html\"}},\n"
                    .formatted(pagina.percorso(), pagina.biscotti()));
        }
        return wrk(filo, righe, insieme, secondi);
    }

    /** Forms, each once. */
    Misurato invia(Filo filo, List<Filo.Compilato> moduli, int secondi) throws IOException, InterruptedException {
        var righe = new StringBuilder();
        for (var modulo : moduli) {
            righe.append("  {\"POST\", \"%s\", {[\"Cookie\"] = \"%s\", [\"Content-Type\"] = \"%s\"}, \"%s\"},\n"
                    .formatted(modulo.percorso(), modulo.biscotti(), Filo.MODULO, modulo.corpo()));
        }
        var misurato = wrk(filo, righe, utenti, secondi);
        if (misurato.richieste() > moduli.size() - utenti) {
            throw new IllegalStateException("%d forms are too few for %d seconds".formatted(moduli.size(), secondi));
        }
        return misurato;
    }

    private Misurato wrk(Filo filo, StringBuilder righe, int insieme, int secondi)
            throws IOException, InterruptedException {
        var lua = Files.writeString(cartella.resolve("pagine.lua"), LUA.formatted(righe));
        var uscita = esegue(List.of(
                programma("wrk"),
                "-t1",
                "-c" + insieme,
                "-d" + secondi + "s",
                "--latency",
                "--timeout",
                "30s",
                "-s",
                lua.toString(),
                filo.base()));
        var letto = MISURATO.matcher(uscita);
        if (!letto.find() || !letto.group(6).equals("0")) {
            throw new IllegalStateException("wrk: " + uscita);
        }
        var richieste = Long.parseLong(letto.group(1));
        return new Misurato(richieste * 1e6 / Long.parseLong(letto.group(2)), richieste, new double[] {
            Long.parseLong(letto.group(3)) / 1e3,
            Long.parseLong(letto.group(4)) / 1e3,
            Long.parseLong(letto.group(5)) / 1e3
        });
    }

    Misurato wrk(Filo filo, List<Pagina> pagine, int secondi) throws IOException, InterruptedException {
        return wrk(filo, pagine, utenti, secondi);
    }

    /** Scripts by chance, each as likely as the other. */
    Misurato pgbench(Banca banca, Transazioni transazioni, int secondi) throws IOException, InterruptedException {
        var comando = new ArrayList<>(List.of(
                programma("pgbench"),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + utenti,
                "--jobs=2",
                "--time=" + (RODAGGIO + secondi),
                "--progress=1",
                "--host=127.0.0.1",
                "--port=" + banca.porta(),
                "--username=filo_app"));
        transazioni.variabili().forEach((nome, valore) -> comando.addAll(List.of("-D", nome + "=" + valore)));
        for (var script : transazioni.script()) {
            comando.addAll(List.of("-f", script.toString()));
        }
        comando.add("filo");
        var uscita = esegue(comando);
        var quante = TRANSAZIONI.matcher(uscita);
        var alSecondo = OGNI_SECONDO
                .matcher(uscita)
                .results()
                .skip(RODAGGIO)
                .mapToDouble(r -> Double.parseDouble(r.group(1)))
                .average();
        if (!quante.find() || alSecondo.isEmpty() || uscita.contains("aborted")) {
            throw new IllegalStateException("pgbench: " + uscita);
        }
        return new Misurato(alSecondo.getAsDouble(), Long.parseLong(quante.group(1)), null);
    }

    private static String esegue(List<String> comando) throws IOException, InterruptedException {
        var processo = new ProcessBuilder(comando).redirectErrorStream(true).start();
        var uscita = new String(processo.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (processo.waitFor() != 0) {
            throw new IllegalStateException(comando.getFirst() + ": " + uscita);
        }
        return uscita;
    }

    /** On the path, or where Debian keeps the programs of PostgreSQL. */
    private static String programma(String nome) throws IOException {
        var cartelle = new ArrayList<Path>();
        for (var cartella : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            cartelle.add(Path.of(cartella));
        }
        var debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (var versioni = Files.list(debian)) {
                versioni.sorted().map(v -> v.resolve("bin")).forEach(cartelle::add);
            }
        }
        return cartelle.stream()
                .map(c -> c.resolve(nome))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        nome + " is missing: on Debian, apt-get install wrk postgresql-contrib"))
                .toString();
    }
}
