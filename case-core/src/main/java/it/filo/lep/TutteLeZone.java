package it.filo.lep;

import it.filo.zona.Zona;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The zones of a Region added up, from what each of them publishes: parts and wholes are summed. Medians cannot be, and
 * kinds of institution would count twice; both are read zona by zona.
 */
public final class TutteLeZone {

    private record Riga(String codice, String indicatore, String misura) {}

    private TutteLeZone() {}

    /** @param rapporti of the same cut, at least one */
    public static RapportoLep insieme(List<RapportoLep> rapporti) {
        var righe = new LinkedHashMap<Riga, List<Cifra>>();
        for (var rapporto : rapporti) {
            for (var cifra : rapporto.cifre()) {
                if (cifra.comune().isEmpty() && siSomma(cifra)) {
                    righe.computeIfAbsent(
                                    new Riga(cifra.codice(), cifra.indicatore(), cifra.misura()),
                                    r -> new ArrayList<>())
                            .add(cifra);
                }
            }
        }
        var cifre = righe.entrySet().stream()
                .map(r -> somma(r.getKey(), r.getValue()))
                .toList();
        var primo = rapporti.getFirst();
        return new RapportoLep(tutte(primo.zona()), primo.taglio(), cifre, Map.of());
    }

    private static Zona tutte(Zona una) {
        return new Zona(una.id(), "", "Tutte le zone", "Tutte le zone", false, null, una.sabatoLavorativo());
    }

    private static boolean siSomma(Cifra cifra) {
        return cifra.numeratore() != null && !cifra.codice().equals(Indicatore.E3.codice());
    }

    private static Cifra somma(Riga riga, List<Cifra> cifre) {
        var parte = Objects.requireNonNull(somma(cifre, Cifra::numeratore));
        var tutto = somma(cifre, Cifra::denominatore);
        var unita = cifre.getFirst().unita();
        return new Cifra(
                riga.codice(),
                riga.indicatore(),
                riga.misura(),
                "",
                parte,
                tutto,
                switch (unita) {
                    case PERCENTO -> tutto == null ? null : Cifra.percento(parte.longValue(), tutto.longValue());
                    case RESIDENTI ->
                        tutto == null || tutto.signum() == 0 ? null : parte.divide(tutto, 0, RoundingMode.HALF_UP);
                    default -> parte;
                },
                unita);
    }

    /** Null where none has one. */
    private static @Nullable BigDecimal somma(List<Cifra> cifre, Function<Cifra, @Nullable BigDecimal> quale) {
        BigDecimal somma = null;
        for (var cifra : cifre) {
            var valore = quale.apply(cifra);
            if (valore != null) {
                somma = somma == null ? valore : somma.add(valore);
            }
        }
        return somma;
    }
}
