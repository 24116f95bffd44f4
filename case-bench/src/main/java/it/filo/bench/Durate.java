package it.filo.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long one piece of work takes against another that comes to the same, in turns within one run. */
final class Durate {

    private static final Logger LOG = LoggerFactory.getLogger(Durate.class);

    /** A piece of work, done from beginning to end. */
    interface Lavoro {
        void fai() throws Exception;
    }

    /** One of the two. */
    record Braccio(String nome, Lavoro prepara, Lavoro lavoro) {

        Braccio(String nome, Lavoro lavoro) {
            this(nome, () -> {}, lavoro);
        }
    }

    /** Seconds, by the clock and of the processors. */
    record Turno(double secondi, double cpuJava, double cpuPostgres) {}

    /** The turns of both, in pairs. */
    record Esito(String nomeA, List<Turno> a, String nomeB, List<Turno> b) {

        double rapporto() {
            return Mediana.di(a, Turno::secondi) / Mediana.di(b, Turno::secondi);
        }

        /** From the least to the greatest of the pairs. */
        String fra() {
            var rapporti = new double[a.size()];
            for (int n = 0; n < rapporti.length; n++) {
                rapporti[n] = a.get(n).secondi() / b.get(n).secondi();
            }
            Arrays.sort(rapporti);
            return String.format(Locale.ROOT, "%.2f to %.2f", rapporti[0], rapporti[rapporti.length - 1]);
        }
    }

    private Durate() {}

    /** Each once before anything counts, for compilers and caches. */
    static Esito misura(Ambiente dove, Braccio a, Braccio b, int giri) throws Exception {
        turno(dove, a);
        turno(dove, b);
        var diA = new ArrayList<Turno>();
        var diB = new ArrayList<Turno>();
        for (int n = 0; n < giri; n++) {
            diA.add(turno(dove, a));
            diB.add(turno(dove, b));
        }
        return new Esito(a.nome(), List.copyOf(diA), b.nome(), List.copyOf(diB));
    }

    private static Turno turno(Ambiente dove, Braccio braccio) throws Exception {
        braccio.prepara().fai();
        dove.quiete();
        var java = dove.cpuJava();
        var postgres = dove.cpuPostgres();
        var inizio = System.nanoTime();
        braccio.lavoro().fai();
        var turno = new Turno(
                (System.nanoTime() - inizio) / 1e9,
                (dove.cpuJava() - java) / 1e3,
                (dove.cpuPostgres() - postgres) / 1e3);
        LOG.info("{}: {} s", braccio.nome(), String.format(Locale.ROOT, "%.2f", turno.secondi()));
        return turno;
    }
}
