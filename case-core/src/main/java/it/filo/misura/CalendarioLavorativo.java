package it.filo.misura;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Working days of a zona. Sundays, the national holidays (L. 260/1949; Easter Monday; from 2026 also 4 October, L.
 * 151/2025) and the patron's day are none; a Saturday is one where the zona works on it.
 */
public final class CalendarioLavorativo {

    private static final HolidayManager FESTE = HolidayManager.getInstance(ManagerParameters.create("it"));
    private static final Map<Integer, Set<LocalDate>> FESTE_PER_ANNO = new ConcurrentHashMap<>();

    private final @Nullable MonthDay patrono;
    private final boolean sabatoLavorativo;
    /** Per year: how many working days there are from 1 January up to each day, that day included. */
    private final Map<Integer, int[]> anni = new ConcurrentHashMap<>();

    public CalendarioLavorativo(@Nullable MonthDay patrono, boolean sabatoLavorativo) {
        this.patrono = patrono;
        this.sabatoLavorativo = sabatoLavorativo;
    }

    public boolean lavorativo(LocalDate giorno) {
        var anno = anno(giorno.getYear());
        return anno[giorno.getDayOfYear()] > anno[giorno.getDayOfYear() - 1];
    }

    /**
     * Working days d with primo &lt; d ≤ secondo: 0 on the same day.
     *
     * @return empty where secondo comes before primo, so that a report can leave it out and list it
     */
    public OptionalInt tra(LocalDate primo, LocalDate secondo) {
        if (secondo.isBefore(primo)) {
            return OptionalInt.empty();
        }
        var giorni = anno(secondo.getYear())[secondo.getDayOfYear()] - anno(primo.getYear())[primo.getDayOfYear()];
        for (int a = primo.getYear(); a < secondo.getYear(); a++) {
            giorni += anno(a)[Year.of(a).length()];
        }
        return OptionalInt.of(giorni);
    }

    /** The n-th working day after a day, which itself does not count (c.p.c. art. 155: dies a quo non computatur). */
    public LocalDate dopo(LocalDate giorno, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("Working days after a day are counted from one: " + n);
        }
        var corrente = giorno;
        for (int mancano = n; mancano > 0; ) {
            corrente = corrente.plusDays(1);
            if (lavorativo(corrente)) {
                mancano--;
            }
        }
        return corrente;
    }

    /** Two calendars with the same settings give the same days. */
    @Override
    public boolean equals(@Nullable Object altro) {
        return altro instanceof CalendarioLavorativo calendario
                && Objects.equals(patrono, calendario.patrono)
                && sabatoLavorativo == calendario.sabatoLavorativo;
    }

    @Override
    public int hashCode() {
        return Objects.hash(patrono, sabatoLavorativo);
    }

    /** The settings as text, for whatever must notice that they changed. */
    @Override
    public String toString() {
        return "patrono " + patrono + ", sabato " + (sabatoLavorativo ? "lavorativo" : "non lavorativo");
    }

    private int[] anno(int anno) {
        return anni.computeIfAbsent(anno, this::conta);
    }

    private int[] conta(int anno) {
        var feste = FESTE_PER_ANNO.computeIfAbsent(
                anno,
                a -> FESTE.getHolidays(Year.of(a)).stream()
                        .map(Holiday::getDate)
                        .collect(Collectors.toUnmodifiableSet()));
        var finoA = new int[Year.of(anno).length() + 1];
        for (int i = 1; i < finoA.length; i++) {
            var giorno = LocalDate.ofYearDay(anno, i);
            var libero = giorno.getDayOfWeek() == DayOfWeek.SUNDAY
                    || giorno.getDayOfWeek() == DayOfWeek.SATURDAY && !sabatoLavorativo
                    || feste.contains(giorno)
                    || MonthDay.from(giorno).equals(patrono);
            finoA[i] = finoA[i - 1] + (libero ? 0 : 1);
        }
        return finoA;
    }
}
