package it.filo.misura;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time limit of a measure, as a rule over the history of a case. Events and percorsi are named by the codes that the
 * room of the cartella gives them.
 *
 * @param da kinds of event from the last of which the time runs; one that is in {@code fino} too makes it run anew
 * @param fino kinds of event that meet the limit
 * @param percorsi outcomes of the analisi to which it applies; none for all, also while there is no outcome yet
 * @param articolo where the law says so
 * @param conseguenza what follows where it is missed, as a sentence
 */
public record Termine(
        String id,
        String nome,
        Set<String> da,
        Set<String> fino,
        Set<String> percorsi,
        int quantita,
        Unita unita,
        String articolo,
        String conseguenza) {

    public enum Unita {
        GIORNI_LAVORATIVI("giorno lavorativo", "giorni lavorativi"),
        GIORNI("giorno", "giorni"),
        MESI("mese", "mesi");

        private final String uno;
        private final String molti;

        Unita(String uno, String molti) {
            this.uno = uno;
            this.molti = molti;
        }
    }

    static final String CARTELLA_CHIUSA = "CARTELLA_CHIUSA";

    public Termine {
        if (da.isEmpty() || quantita < 1) {
            throw new IllegalArgumentException("A time limit runs from some event and for some time: " + id);
        }
        da = Set.copyOf(da);
        fino = Set.copyOf(fino);
        percorsi = Set.copyOf(percorsi);
    }

    /** Whether it applies to a case with this outcome of the analisi (null: none yet). */
    boolean riguarda(@Nullable String percorso) {
        return percorsi.isEmpty() || percorso != null && percorsi.contains(percorso);
    }

    /**
     * The last good day.
     *
     * @param ultimoEvento business date of the last event of each kind in the history of the case
     * @return empty where the time does not run: not begun, met, or the cartella closed
     */
    Optional<LocalDate> scadenza(Map<String, LocalDate> ultimoEvento, CalendarioLavorativo calendario) {
        return ultimo(ultimoEvento, da)
                .filter(inizio -> !finito(ultimoEvento, inizio))
                .map(inizio -> switch (unita) {
                    case GIORNI_LAVORATIVI -> calendario.dopo(inizio, quantita);
                    case GIORNI -> inizio.plusDays(quantita);
                    case MESI -> inizio.plusMonths(quantita);
                });
    }

    /** How long it is, as it is read on a page: "25 giorni lavorativi". */
    public String durata() {
        return quantita + " " + (quantita == 1 ? unita.uno : unita.molti);
    }

    private boolean finito(Map<String, LocalDate> ultimoEvento, LocalDate inizio) {
        var compimento = fino.stream().filter(tipo -> !da.contains(tipo)).toList();
        return ultimo(ultimoEvento, compimento).filter(d -> !d.isBefore(inizio)).isPresent()
                || ultimo(ultimoEvento, Set.of(CARTELLA_CHIUSA))
                        .filter(d -> !d.isBefore(inizio))
                        .isPresent();
    }

    private static Optional<LocalDate> ultimo(Map<String, LocalDate> ultimoEvento, Collection<String> tipi) {
        return tipi.stream().map(ultimoEvento::get).filter(Objects::nonNull).max(LocalDate::compareTo);
    }
}
