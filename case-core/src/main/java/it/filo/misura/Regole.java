package it.filo.misura;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The time limits of a measure.
 *
 * @param riesami until when an outcome can be reviewed, the oldest rule first
 */
public record Regole(List<Termine> termini, List<Riesame> riesami) {

    /** What is due in a case, and the last good day for it. */
    public record Dovuto(Termine termine, LocalDate entro) {}

    public Regole {
        termini = List.copyOf(termini);
        riesami = List.copyOf(riesami);
    }

    /** Of a measure whose outcomes nobody reviews. */
    public Regole(List<Termine> termini) {
        this(termini, List.of());
    }

    /** How an outcome of that day can be reviewed; empty where no rule is known. */
    public Optional<Riesame> riesame(String stato, LocalDate esito) {
        return riesami.stream()
                .filter(r -> r.stati().contains(stato) && !esito.isBefore(r.dal()))
                .max(Comparator.comparing(Riesame::dal));
    }

    /** The time limit with this id, where the rules still have it. */
    public Optional<Termine> termine(String id) {
        return termini.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /**
     * What is due, the earliest first.
     *
     * @param ultimoEvento business date of the last event of each kind in the history of the case
     * @param percorso outcome of the analisi, null while there is none
     */
    public List<Dovuto> dovuti(
            Map<String, LocalDate> ultimoEvento, @Nullable String percorso, CalendarioLavorativo calendario) {
        return termini.stream()
                .filter(termine -> termine.riguarda(percorso))
                .flatMap(termine ->
                        termine.scadenza(ultimoEvento, calendario).map(entro -> new Dovuto(termine, entro)).stream())
                .sorted(Comparator.comparing(Dovuto::entro))
                .toList();
    }

    /**
     * Changes when a computed date may change, and only then: stamps the projection of the deadlines, which must be
     * rebuilt where the stamp differs. The calendar has its own settings, see {@link CalendarioLavorativo#toString}.
     */
    public String impronta() {
        var testo = termini.stream()
                .map(t -> String.join(
                        "|",
                        t.id(),
                        ordinati(t.da()),
                        ordinati(t.fino()),
                        ordinati(t.percorsi()),
                        t.quantita() + " " + t.unita()))
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(testo.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String ordinati(Iterable<String> codici) {
        var ordinati = new TreeSet<String>();
        codici.forEach(ordinati::add);
        return String.join(",", ordinati);
    }
}
