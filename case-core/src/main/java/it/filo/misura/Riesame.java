package it.filo.misura;

import it.filo.misura.Termine.Unita;
import java.time.LocalDate;
import java.util.Set;

/**
 * Until when INPS can be asked to look again at what it decided. It runs from the outcome of a domanda and not, as a
 * {@link Termine}, over the history of a case: a refused domanda has none.
 *
 * @param stati codes of the outcomes that can be reviewed
 * @param dal first day of an outcome for which the rule holds
 * @param norma who says so
 * @param certo whether the rule was read for these outcomes; otherwise it is taken over by analogy, and the page says
 *     that it is to be asked of INPS
 */
public record Riesame(Set<String> stati, LocalDate dal, int quantita, Unita unita, String norma, boolean certo) {

    public Riesame {
        if (stati.isEmpty() || quantita < 1) {
            throw new IllegalArgumentException("A review is of some outcome and for some time: " + norma);
        }
        stati = Set.copyOf(stati);
    }

    /** The last good day, had the family been told on the day of the outcome: the zona knows no later one. */
    public LocalDate entro(LocalDate esito, CalendarioLavorativo calendario) {
        return unita.dopo(esito, quantita, calendario);
    }

    /** The first day on which an outcome can still be reviewed on that day: later outcomes can be for longer. */
    public LocalDate primoEsito(LocalDate giorno, CalendarioLavorativo calendario) {
        var primo = unita.primaDi(giorno, quantita);
        while (entro(primo, calendario).isBefore(giorno)) {
            primo = primo.plusDays(1);
        }
        return primo;
    }

    /** How long it is, as it is read on a page: "30 giorni". */
    public String durata() {
        return unita.quanti(quantita);
    }
}
