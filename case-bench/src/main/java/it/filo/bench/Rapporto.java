package it.filo.bench;

import it.filo.bench.Confronto.Esito;
import it.filo.bench.Confronto.Turno;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of what was measured, with the machine beside it. */
final class Rapporto {

    private static final Logger LOG = LoggerFactory.getLogger(Rapporto.class);
    private static final int RIPROVARE = 503;

    private final List<String> righe = new ArrayList<>();
    private final List<String> tempi = new ArrayList<>();
    private final List<String> memoria = new ArrayList<>();
    private final List<String> giornate = new ArrayList<>();
    private final List<String> memorie = new ArrayList<>();

    Rapporto(int nuclei, int utenti, int giri, int secondi) throws IOException {
        righe.add("Measured on %s, %d processors, %d MB; Java %s; %,d nuclei, %d at a time, %d turns of %d s each."
                .formatted(
                        processore(),
                        Runtime.getRuntime().availableProcessors(),
                        memoria(),
                        Runtime.version(),
                        nuclei,
                        utenti,
                        giri,
                        secondi));
    }

    /** @param comandi of the page's own transactions; 0 where they were not looked at */
    void riga(String id, String cosa, Esito esito, Ambiente.Costo costo, int comandi) {
        if (righe.size() == 1) {
            righe.add("");
            righe.add(
                    "| | what | ratio | pairs | req/s | p50 / p95 / p99 ms | CPU-ms Java | CPU-ms PostgreSQL | statements"
                            + " (page's own) | buffers | against | req/s | CPU-ms Java | CPU-ms PostgreSQL |");
            righe.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        }
        righe.add(String.format(
                Locale.ROOT,
                "| %s | %s | **%.2f** | %s | %.0f | %s | %.2f | %.2f | %.1f%s | %.0f | %s | %.0f | %.2f | %.2f |",
                id,
                cosa,
                esito.rapporto(),
                esito.fra(),
                alSecondo(esito.a()),
                percentili(esito.a()),
                Mediana.di(esito.a(), Turno::cpuJava),
                Mediana.di(esito.a(), Turno::cpuPostgres),
                costo.comandi(),
                comandi == 0 ? "" : " (" + comandi + ")",
                costo.pagine(),
                esito.nomeB(),
                alSecondo(esito.b()),
                Mediana.di(esito.b(), Turno::cpuJava),
                Mediana.di(esito.b(), Turno::cpuPostgres)));
    }

    /** Of times: the less, the better. */
    void tempi(String id, String cosa, Durate.Esito esito) {
        if (tempi.isEmpty()) {
            tempi.add(
                    "| | what | time ratio | pairs | s | CPU-s Java | CPU-s PostgreSQL | against | s | CPU-s PostgreSQL |");
            tempi.add("|---|---|---|---|---|---|---|---|---|---|");
        }
        tempi.add(String.format(
                Locale.ROOT,
                "| %s | %s | **%.2f** | %s | %.2f | %.2f | %.2f | %s | %.2f | %.2f |",
                id,
                cosa,
                esito.rapporto(),
                esito.fra(),
                Mediana.di(esito.a(), Durate.Turno::secondi),
                Mediana.di(esito.a(), Durate.Turno::cpuJava),
                Mediana.di(esito.a(), Durate.Turno::cpuPostgres),
                esito.nomeB(),
                Mediana.di(esito.b(), Durate.Turno::secondi),
                Mediana.di(esito.b(), Durate.Turno::cpuPostgres)));
    }

    /** MiB by which the heap grew, at both sizes. */
    void memoria(String id, String cosa, double grande, double piccola) {
        LOG.info("{}: {} MiB, {} MiB", cosa, Math.round(grande), Math.round(piccola));
        memoria.add(String.format(
                Locale.ROOT, "| %s | %s | **%.1f** | %.1f | %.1f |", id, cosa, grande - piccola, grande, piccola));
    }

    /** Requests that come at a constant rate. */
    void giornata(String id, String cosa, double offerte, Gatling.Esito esito, double cpuJava, double cpuPostgres) {
        var pagine = esito.richieste().size();
        giornate.add(String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %,d | %s | %d | %.2f | %.2f |",
                id,
                cosa,
                offerte,
                pagine,
                percentili(esito, r -> true),
                esito.quante(r -> !r.bene()),
                cpuJava / pagine,
                cpuPostgres / pagine));
    }

    /** Of an overload: who was told to come back, how soon, and who was answered late or not at all. */
    void respinte(String id, double offerte, Gatling.Esito esito, Predicate<Gatling.Richiesta> buone) {
        Predicate<Gatling.Richiesta> respinte = r -> r.stato() == RIPROVARE;
        giornate.add(String.format(
                Locale.ROOT,
                "| %s | of the last turn: told to come back | %.0f | %,d of %,d | %s | %d | | |",
                id,
                offerte,
                esito.quante(respinte),
                esito.richieste().size(),
                percentili(esito, respinte),
                esito.quante(buone.or(respinte).negate())));
    }

    private static String percentili(Gatling.Esito esito, Predicate<Gatling.Richiesta> quali) {
        var p = esito.percentili(quali);
        return String.format(Locale.ROOT, "%.0f / %.0f / %.0f", p[0], p[1], p[2]);
    }

    void residente(String id, double dopo) {
        memorie.add(String.format(Locale.ROOT, "%s: %.0f MiB resident after the day.", id, dopo));
    }

    void deriva(String id, double[] visti, double ore) {
        memorie.add(String.format(
                Locale.ROOT,
                "%s: %+.2f %% in %.2f hours, from the second to the last tenth of %d looks; between %.0f and %.0f MiB.",
                id,
                100 * Memoria.deriva(visti),
                ore,
                visti.length,
                Arrays.stream(visti).min().orElse(0),
                Arrays.stream(visti).max().orElse(0)));
    }

    /** Milliseconds of each, the least first; the ratio is of the medians. */
    void tempi(String id, String cosa, double[] suoi, String contro, double[] altri) {
        righe.add(String.format(
                Locale.ROOT,
                "| %s | %s | **%.3f** | | | %s | | | | | %s: %s ms | | | |",
                id,
                cosa,
                percentile(suoi, 50) / percentile(altri, 50),
                percentili(suoi),
                contro,
                percentili(altri)));
    }

    /** A share, of one. */
    void quota(String id, String cosa, double quota) {
        righe.add(String.format(Locale.ROOT, "| %s | %s | **%.4f** | | | | | | | | | | | |", id, cosa, quota));
    }

    private static String percentili(double[] ordinati) {
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f / %.1f",
                percentile(ordinati, 50),
                percentile(ordinati, 95),
                percentile(ordinati, 99));
    }

    static double percentile(double[] ordinati, int quale) {
        return ordinati[Math.min(ordinati.length - 1, ordinati.length * quale / 100)];
    }

    private static double alSecondo(List<Turno> turni) {
        return Mediana.di(turni, t -> t.misurato().alSecondo());
    }

    private static String percentili(List<Turno> turni) {
        var testi = new ArrayList<String>();
        for (int n = 0; n < 3; n++) {
            var quale = n;
            testi.add(String.format(Locale.ROOT, "%.1f", Mediana.di(turni, t -> {
                var percentili = t.misurato().percentili();
                return percentili == null ? Double.NaN : percentili[quale];
            })));
        }
        return String.join(" / ", testi);
    }

    String testo() {
        var testo = new StringBuilder(String.join("\n", righe) + "\n");
        if (!tempi.isEmpty()) {
            testo.append("\n").append(String.join("\n", tempi)).append("\n");
        }
        if (!memoria.isEmpty()) {
            testo.append(
                            "\n| | what | MiB more than at the small size | MiB alive beyond what was | at the small size |\n")
                    .append("|---|---|---|---|---|\n")
                    .append(String.join("\n", memoria))
                    .append("\n");
        }
        if (!giornate.isEmpty()) {
            testo.append(
                            "\n| | what | pages/s offered | pages | p50 / p95 / p99 ms | errors | CPU-ms Java | CPU-ms PostgreSQL |\n")
                    .append("|---|---|---|---|---|---|---|---|\n")
                    .append(String.join("\n", giornate))
                    .append("\n");
        }
        memorie.forEach(riga -> testo.append("\n").append(riga).append("\n"));
        return testo.toString();
    }

    private static String processore() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(r -> r.startsWith("model name"))
                .findFirst()
                .map(r -> r.substring(r.indexOf(':') + 1).strip())
                .orElse("an unnamed processor");
    }

    private static long memoria() throws IOException {
        return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(r -> r.startsWith("MemTotal"))
                .mapToLong(r -> Long.parseLong(r.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
