package it.filo.accesso;

import it.filo.misura.CalendarioLavorativo;
import it.filo.misura.Misura;
import it.filo.misura.Riesame;
import it.filo.misura.Termine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rules of review as days of an outcome, so that a list can be asked by them: which outcomes can still be reviewed
 * today, and which only for a few days. The rule itself stays in {@link Riesame}.
 */
public final class TerminiDiRiesame {

    /** From how many days before the last one the family's helper is reminded. */
    public static final int VICINO = 10;

    /** End of a rule that nothing has replaced. */
    private static final LocalDate SEMPRE = LocalDate.of(9999, 1, 1);

    /**
     * Outcomes of one kind that one rule holds for.
     *
     * @param dal first day of such an outcome
     * @param fino the day on which the next rule begins
     * @param aperto outcomes from this day on can still be reviewed
     * @param lontano outcomes from this day on have more than {@link #VICINO} days left
     */
    public record Finestra(
            String misura, StatoDomanda stato, LocalDate dal, LocalDate fino, LocalDate aperto, LocalDate lontano) {}

    private TerminiDiRiesame() {}

    public static List<Finestra> finestre(Collection<Misura> misure, CalendarioLavorativo calendario, LocalDate oggi) {
        var finestre = new ArrayList<Finestra>();
        for (var misura : misure) {
            for (var stato : StatoDomanda.values()) {
                var regole = misura.regole().riesami().stream()
                        .filter(r -> r.stati().contains(stato.name()))
                        .sorted(Comparator.comparing(Riesame::dal))
                        .toList();
                for (int n = 0; n < regole.size(); n++) {
                    var regola = regole.get(n);
                    finestre.add(new Finestra(
                            misura.codice(),
                            stato,
                            regola.dal(),
                            n + 1 < regole.size() ? regole.get(n + 1).dal() : SEMPRE,
                            regola.primoEsito(oggi, calendario),
                            regola.primoEsito(oggi.plusDays(VICINO + 1L), calendario)));
                }
            }
        }
        return finestre;
    }

    /** Whether any rule counts the working days of the zona: otherwise no list need ask for its calendar. */
    static boolean aGiorniLavorativi() {
        return Misura.tutte().stream()
                .flatMap(m -> m.regole().riesami().stream())
                .anyMatch(r -> r.unita() == Termine.Unita.GIORNI_LAVORATIVI);
    }

    /** Of one outcome; empty where no rule is known. */
    public static Optional<Riesame> di(String misura, StatoDomanda stato, LocalDate esito) {
        return Misura.di(misura).regole().riesame(stato.name(), esito);
    }
}
