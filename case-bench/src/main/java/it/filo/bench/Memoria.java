package it.filo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** How much of Filo's heap is in use: what is alive once everything else has been collected, as the JVM itself counts it. */
final class Memoria {

    private static final Pattern TUTTO = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    /** Each look stops everything: they are to be many, not all there is. */
    private static final int PAUSA = 500;

    /** So often during a soak. */
    private static final int VOLTE = 300;

    private static final double MEBI = 1024.0 * 1024.0;

    private Memoria() {}

    /** MiB that are alive at most while something goes on, beyond those that were before it. */
    static double crescita(Filo filo, int secondi, Durate.Lavoro lavoro) throws Exception {
        lavoro.fai();
        var prima = viva(filo);
        var massimo = prima;
        var fine = System.nanoTime() + TimeUnit.SECONDS.toNanos(secondi);
        try (var esecutore = Executors.newSingleThreadExecutor()) {
            // Again and again, so that it is looked at in the midst of it also where it is short.
            var fatto = esecutore.submit(() -> {
                do {
                    lavoro.fai();
                } while (System.nanoTime() < fine);
                return true;
            });
            while (!fatto.isDone()) {
                massimo = Math.max(massimo, viva(filo));
                TimeUnit.MILLISECONDS.sleep(PAUSA);
            }
            fatto.get();
        }
        return (massimo - prima) / MEBI;
    }

    /** MiB that the process has at times, all as far from each other, while something goes on for so many seconds. */
    static double[] residente(Filo filo, int secondi, Durate.Lavoro lavoro) throws Exception {
        var visti = new ArrayList<Double>();
        try (var esecutore = Executors.newSingleThreadExecutor()) {
            var fatto = esecutore.submit(() -> {
                lavoro.fai();
                return true;
            });
            while (!fatto.isDone()) {
                visti.add(Processi.residente(filo.pid()));
                TimeUnit.MILLISECONDS.sleep(Math.max(PAUSA, secondi * 1000L / VOLTE));
            }
            fatto.get();
        }
        return visti.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** By which part the last tenth is above the second: in the first, what is needed at all comes in. */
    static double deriva(double[] visti) {
        var decimo = visti.length / 10;
        return Mediana.di(Arrays.stream(visti, visti.length - decimo, visti.length))
                        / Mediana.di(Arrays.stream(visti, decimo, 2 * decimo))
                - 1;
    }

    /** The histogram of the heap collects it first. */
    private static double viva(Filo filo) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var processo = new ProcessBuilder(jcmd, Long.toString(filo.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var uscita = new String(processo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var tutto = TUTTO.matcher(uscita);
        if (processo.waitFor() != 0 || !tutto.find()) {
            throw new IllegalStateException("jcmd: " + uscita);
        }
        return Double.parseDouble(tutto.group(1));
    }
}
