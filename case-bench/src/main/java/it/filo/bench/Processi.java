package it.filo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time as Linux counts it, in milliseconds. */
final class Processi {

    /** Ticks of the kernel's count: a hundred a second on every Linux. */
    private static final long MILLISECONDI = 10;

    private static final int PADRE = 1;
    private static final int TEMPI = 11;

    private Processi() {}

    static long di(long pid) {
        return somma(pid, 2);
    }

    /** MiB of memory that a process has. */
    static double residente(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                        .filter(r -> r.startsWith("Rss:"))
                        .mapToLong(r -> Long.parseLong(r.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    /** Of a PostgreSQL: of the processes that it has and of those that it had. */
    static long diPostgres(Path dati) throws IOException {
        var capo = Long.parseLong(
                Files.readAllLines(dati.resolve("postmaster.pid")).getFirst().strip());
        try (var processi = Files.list(Path.of("/proc"))) {
            return somma(capo, 4)
                    + processi.map(p -> p.getFileName().toString())
                            .filter(nome -> nome.chars().allMatch(Character::isDigit))
                            .mapToLong(Long::parseLong)
                            .filter(pid -> padre(pid) == capo)
                            .map(pid -> somma(pid, 2))
                            .sum();
        }
    }

    private static long padre(long pid) {
        var campi = campi(pid);
        return campi.length == 0 ? -1 : Long.parseLong(campi[PADRE]);
    }

    /** The first of: in user mode, in the kernel, then the same of its children that ended. */
    private static long somma(long pid, int quanti) {
        var campi = campi(pid);
        var somma = 0L;
        for (int n = 0; n < quanti && campi.length > 0; n++) {
            somma += Long.parseLong(campi[TEMPI + n]);
        }
        return somma * MILLISECONDI;
    }

    /** What follows the name, which may hold spaces; nothing where the process has ended meanwhile. */
    private static String[] campi(long pid) {
        try {
            var stato = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stato.substring(stato.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            return new String[0];
        }
    }
}
