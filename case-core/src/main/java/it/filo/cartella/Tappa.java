package it.filo.cartella;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One phase of a case on the pathway bar.
 *
 * @param dal day on which it began, null where it did not yet
 * @param al day on which it was done
 */
public record Tappa(
        Fase fase,
        Stato stato,
        @Nullable LocalDate dal,
        @Nullable LocalDate al) {

    public enum Stato {
        FATTA,
        ADESSO,
        DOPO,
        /** Not on this pathway. */
        NON_PREVISTA,
        /** The case was closed before. */
        NON_RAGGIUNTA
    }

    /**
     * All phases in order. A phase is done on the day of the last of its steps.
     *
     * @param accaduti what happened and still counts, with its business date
     * @param percorso null where it is not known, or not to be known
     * @param nota whether the day of a kind of event may be known; without it a phase is done, and no more is said
     */
    static List<Tappa> di(
            Map<TipoEvento, LocalDate> accaduti, Fase fase, @Nullable Percorso percorso, Predicate<TipoEvento> nota) {
        var noti = new EnumMap<TipoEvento, LocalDate>(TipoEvento.class);
        accaduti.forEach((tipo, giorno) -> {
            if (nota.test(tipo)) {
                noti.put(tipo, giorno);
            }
        });
        var tappe = new ArrayList<Tappa>();
        var inizio = noti.get(TipoEvento.DOMANDA_PRESENTATA);
        for (var f : Fase.values()) {
            if (tacita(f, fase, percorso, noti)) {
                continue;
            }
            var giorno = fine(f, noti, fase);
            if (f == fase) {
                tappe.add(new Tappa(f, f == Fase.CHIUSA ? Stato.FATTA : Stato.ADESSO, inizio, giorno));
            } else if (fine(f, accaduti, fase) != null) {
                tappe.add(new Tappa(f, Stato.FATTA, giorno == null ? null : inizio, giorno));
                inizio = giorno;
            } else {
                tappe.add(new Tappa(f, mancata(f, fase, percorso), null, null));
            }
        }
        return tappe;
    }

    /** Whether a case passed by the équipe tells the outcome of the scheda A: to who may not know it neither is said. */
    private static boolean tacita(Fase f, Fase adesso, @Nullable Percorso percorso, Map<TipoEvento, LocalDate> noti) {
        return f == Fase.EQUIPE && percorso == null && adesso.ordinal() > f.ordinal() && fine(f, noti, adesso) == null;
    }

    private static Stato mancata(Fase f, Fase adesso, @Nullable Percorso percorso) {
        if (percorso != null && f == Fase.EQUIPE && !percorso.conEquipe()) {
            return Stato.NON_PREVISTA;
        }
        return adesso == Fase.CHIUSA ? Stato.NON_RAGGIUNTA : Stato.DOPO;
    }

    /** The day of the last step of a phase before the present one; a case closed early leaves the others undone. */
    private static @Nullable LocalDate fine(Fase f, Map<TipoEvento, LocalDate> accaduti, Fase adesso) {
        if (f == Fase.CHIUSA) {
            return accaduti.get(TipoEvento.CARTELLA_CHIUSA);
        }
        if (f.ordinal() >= adesso.ordinal()
                || f == Fase.MONITORAGGIO && fine(Fase.PROGETTO, accaduti, adesso) == null) {
            return null;
        }
        return Arrays.stream(Percorso.values())
                .flatMap(p ->
                        Passo.di(p).stream()
                                .filter(passo -> passo.fase() == f)
                                .reduce((primo, ultimo) -> ultimo)
                                .stream())
                .map(passo -> accaduti.get(passo.compiuto()))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
