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

        /** So many of them after a day, which itself does not count. */
        LocalDate dopo(LocalDate giorno, int quanti, CalendarioLavorativo calendario) {
            return switch (this) {
                case GIORNI_LAVORATIVI -> calendario.dopo(giorno, quanti);
                case GIORNI -> giorno.plusDays(quanti);
                case MESI -> giorno.plusMonths(quanti);
            };
        }

        /** A day that lies at least so many of them before another, whatever the calendar. */
        LocalDate primaDi(LocalDate giorno, int quanti) {
            return switch (this) {
                case GIORNI_LAVORATIVI -> giorno.minusDays(2L * quanti + 14);
                case GIORNI -> giorno.minusDays(quanti);
                case MESI -> giorno.minusMonths(quanti).minusDays(3);
            };
        }

        String quanti(int quanti) {
            return quanti + " " + (quanti == 1 ? uno : molti);
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
                .map(inizio -> unita.dopo(inizio, quantita, calendario));
    }

    /** How long it is, as it is read on a page: "25 giorni lavorativi". */
    public String durata() {
        return unita.quanti(quantita);
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
