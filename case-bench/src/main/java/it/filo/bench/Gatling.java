package it.filo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Visits by Gatling, in a process of its own: it is on the classpath of the profile {@code bench} alone. */
final class Gatling {

    private static final String TESTA = "biscotto;percorso;salva\n";

    /**
     * @param salva where the form leads that is opened and sent; empty for a page that is read
     */
    record Visita(String biscotto, String percorso, String salva) {

        Visita(String biscotto, String percorso) {
            this(biscotto, percorso, "");
        }
    }

    /**
     * What came of a request.
     *
     * @param che letta, aperta, salvata, seguita
     * @param stato of HTTP; 0 without an answer
     * @param bene the answer that was meant, and whole
     * @param alle the moment of the answer, in milliseconds
     */
    record Richiesta(String che, int stato, int ms, boolean bene, long alle) {}

    /** All requests of a run. */
    record Esito(List<Richiesta> richieste, int secondi) {

        long quante(Predicate<Richiesta> quali) {
            return richieste.stream().filter(quali).count();
        }

        /** Of those that came within the time: what was still under way at its end does not count. */
        double alSecondo(Predicate<Richiesta> quali) {
            var inizio = richieste.stream()
                    .mapToLong(r -> r.alle() - r.ms())
                    .min()
                    .orElseThrow(() -> new IllegalStateException("nothing was asked for"));
            var fine = inizio + secondi * 1000L;
            return (double) quante(quali.and(r -> r.alle() <= fine)) / secondi;
        }

        /** 50th, 95th and 99th, in milliseconds. */
        double[] percentili(Predicate<Richiesta> quali) {
            var ordinati = richieste.stream()
                    .filter(quali)
                    .mapToDouble(Richiesta::ms)
                    .sorted()
                    .toArray();
            return ordinati.length == 0
                    ? new double[] {Double.NaN, Double.NaN, Double.NaN}
                    : new double[] {
                        Rapporto.percentile(ordinati, 50),
                        Rapporto.percentile(ordinati, 95),
                        Rapporto.percentile(ordinati, 99)
                    };
        }
    }

    private final Path cartella;

    Gatling(Path cartella) {
        this.cartella = cartella;
    }

    Path scrivi(String nome, List<Visita> visite) throws IOException {
        var righe = new StringBuilder(TESTA);
        visite.forEach(v -> righe.append(v.biscotto())
                .append(';')
                .append(v.percorso())
                .append(';')
                .append(v.salva())
                .append('\n'));
        return Files.writeString(cartella.resolve(nome + ".csv"), righe);
    }

    /** So many visits a second, whether or not they are answered. */
    Esito ritmo(Filo filo, Path visite, double alSecondo, int secondi) throws IOException, InterruptedException {
        return esegue(filo, visite, secondi, 0, alSecondo);
    }

    /** So many visitors at a time, each waiting for the answer before asking again. */
    Esito insieme(Filo filo, Path visite, int quanti, int secondi) throws IOException, InterruptedException {
        return esegue(filo, visite, secondi, quanti, 0);
    }

    private Esito esegue(Filo filo, Path visite, int secondi, int insieme, double alSecondo)
            throws IOException, InterruptedException {
        var esiti = cartella.resolve("esiti.csv").toAbsolutePath();
        var registro = cartella.resolve("gatling.log");
        Files.deleteIfExists(esiti);
        var comando = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                "-Dvisite.filo=" + filo.base(),
                "-Dvisite.visite=" + visite.toAbsolutePath(),
                "-Dvisite.esiti=" + esiti,
                "-Dvisite.secondi=" + secondi,
                "-Dvisite.insieme=" + insieme,
                "-Dvisite.alSecondo=" + String.format(Locale.ROOT, "%.3f", alSecondo),
                "io.gatling.app.Gatling",
                "--simulation",
                "it.filo.bench.Visite",
                "--results-folder",
                cartella.resolve("gatling").toString(),
                "--no-reports"));
        var processo = new ProcessBuilder(comando)
                .redirectErrorStream(true)
                .redirectOutput(registro.toFile())
                .start();
        if (processo.waitFor() != 0) {
            throw new IllegalStateException("Gatling, which comes with -Pbench, failed: see " + registro);
        }
        try (var righe = Files.lines(esiti)) {
            return new Esito(righe.map(Gatling::letta).toList(), secondi);
        }
    }

    private static Richiesta letta(String riga) {
        var campi = riga.split(";", -1);
        return new Richiesta(
                campi[0],
                Integer.parseInt(campi[1]),
                Integer.parseInt(campi[2]),
                Boolean.parseBoolean(campi[3]),
                Long.parseLong(campi[4]));
    }
}
