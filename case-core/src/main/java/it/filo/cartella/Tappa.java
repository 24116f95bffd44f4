package it.filo.cartella;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     */
    static List<Tappa> di(Map<TipoEvento, LocalDate> accaduti, Fase fase, @Nullable Percorso percorso) {
        var tappe = new ArrayList<Tappa>();
        var inizio = accaduti.get(TipoEvento.DOMANDA_PRESENTATA);
        for (var f : Fase.values()) {
            var fatta = f == Fase.CHIUSA ? accaduti.get(TipoEvento.CARTELLA_CHIUSA) : fine(f, accaduti, fase);
            if (f == fase) {
                tappe.add(new Tappa(f, f == Fase.CHIUSA ? Stato.FATTA : Stato.ADESSO, inizio, fatta));
            } else if (fatta != null) {
                tappe.add(new Tappa(f, Stato.FATTA, inizio, fatta));
                inizio = fatta;
            } else {
                tappe.add(new Tappa(f, mancata(f, fase, percorso), null, null));
            }
        }
        return tappe;
    }

    private static Stato mancata(Fase f, Fase adesso, @Nullable Percorso percorso) {
        if (percorso != null && f == Fase.EQUIPE && !percorso.conEquipe()) {
            return Stato.NON_PREVISTA;
        }
        return adesso == Fase.CHIUSA ? Stato.NON_RAGGIUNTA : Stato.DOPO;
    }

    /** The day of the last step of a phase before the present one; a case closed early leaves the others undone. */
    private static @Nullable LocalDate fine(Fase f, Map<TipoEvento, LocalDate> accaduti, Fase adesso) {
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
