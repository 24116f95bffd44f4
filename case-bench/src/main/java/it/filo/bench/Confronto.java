package it.filo.bench;

import it.filo.bench.Carico.Misurato;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two loads against each other, in turns within one run: what disturbs the machine disturbs both. */
final class Confronto {

    private static final Logger LOG = LoggerFactory.getLogger(Confronto.class);

    /** Runs for so many seconds. */
    interface Lavoro {
        Misurato fai(int secondi) throws Exception;
    }

    /** One of the two. */
    record Braccio(String nome, Ambiente dove, Lavoro lavoro) {}

    /** What came of one turn, with the processor time of each request. */
    record Turno(Misurato misurato, double cpuJava, double cpuPostgres) {}

    /** The turns of both, in pairs. */
    record Esito(String nomeA, List<Turno> a, String nomeB, List<Turno> b) {

        double rapporto() {
            return Mediana.di(a, t -> t.misurato().alSecondo())
                    / Mediana.di(b, t -> t.misurato().alSecondo());
        }

        /** From the least to the greatest of the pairs. */
        String fra() {
            var rapporti = new double[a.size()];
            for (int n = 0; n < rapporti.length; n++) {
                rapporti[n] =
                        a.get(n).misurato().alSecondo() / b.get(n).misurato().alSecondo();
            }
            Arrays.sort(rapporti);
            return String.format(Locale.ROOT, "%.2f to %.2f", rapporti[0], rapporti[rapporti.length - 1]);
        }
    }

    private Confronto() {}

    /** @param prima seconds for compilers and caches, before anything counts; pgbench has no compiler to wait for */
    static Esito misura(Braccio a, Braccio b, int prima, int giri, int secondi) throws Exception {
        a.lavoro().fai(prima);
        b.lavoro().fai(b.dove() == a.dove() ? Math.min(prima, 10) : prima);
        var diA = new ArrayList<Turno>();
        var diB = new ArrayList<Turno>();
        for (int n = 0; n < giri; n++) {
            diA.add(turno(a, secondi));
            diB.add(turno(b, secondi));
        }
        return new Esito(a.nome(), List.copyOf(diA), b.nome(), List.copyOf(diB));
    }

    private static Turno turno(Braccio braccio, int secondi) throws Exception {
        braccio.dove().quiete();
        var java = braccio.dove().cpuJava();
        var postgres = braccio.dove().cpuPostgres();
        var misurato = braccio.lavoro().fai(secondi);
        var turno = new Turno(
                misurato,
                (double) (braccio.dove().cpuJava() - java) / misurato.richieste(),
                (double) (braccio.dove().cpuPostgres() - postgres) / misurato.richieste());
        LOG.info("{}: {}/s", braccio.nome(), Math.round(misurato.alSecondo()));
        return turno;
    }
}
