package it.filo.misura;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measure against poverty, or a local project, and what it asks of the zona. Case data hold its code.
 *
 * @param domandeDal first day for a domanda
 * @param domandeAl last day for a domanda, null while they are accepted
 * @param fine last day on which anybody receives it, null while in force
 * @param documento the name that the project signed by the household bears
 * @param analisiADue whether both members of the mini-équipe must confirm the analisi preliminare, unless the zona
 *     decides otherwise
 * @param pattoBasta whether the patto di servizio is the whole answer to solo lavoro, rather than standing beside the
 *     progetto (D.Lgs. 147/2017 art. 5 c. 5; DL 48/2023 art. 4 c. 3-5, art. 6)
 */
public record Misura(
        String codice,
        String nome,
        String nomeEsteso,
        LocalDate domandeDal,
        @Nullable LocalDate domandeAl,
        @Nullable LocalDate fine,
        String documento,
        boolean analisiADue,
        boolean pattoBasta,
        Regole regole) {

    /** All that one asks for with a domanda, the oldest first. */
    public static List<Misura> tutte() {
        return Misure.TUTTE;
    }

    /** All under which there can be a case: those, and the cases under no measure. */
    public static List<Misura> conCartelle() {
        return Misure.CON_CARTELLE;
    }

    /** What stands in the place of a measure where a nucleo is followed without one. */
    public static Misura nessuna() {
        return Misure.SIIL;
    }

    /** The measure with this code, as somebody typed or imported it. */
    public static Optional<Misura> cerca(String codice) {
        var cercato = codice.strip().toUpperCase(Locale.ROOT);
        return Misure.CON_CARTELLE.stream()
                .filter(m -> m.codice.equals(cercato))
                .findFirst();
    }

    /**
     * The measure with this code, where it is known to be good.
     *
     * @throws IllegalArgumentException where no such measure is configured
     */
    public static Misura di(String codice) {
        return cerca(codice)
                .orElseThrow(() -> new IllegalArgumentException("La misura «%s» non è configurata: ci sono %s."
                        .formatted(
                                codice,
                                String.join(
                                        ", ",
                                        Misure.TUTTE.stream()
                                                .map(Misura::codice)
                                                .toList()))));
    }

    /** Whether a domanda can be presented on that day. */
    public boolean accettaDomande(LocalDate giorno) {
        return this != Misure.SIIL && !giorno.isBefore(domandeDal) && (domandeAl == null || !giorno.isAfter(domandeAl));
    }

    /** Whether nobody receives it any more on that day: its cases are archive. */
    public boolean finita(LocalDate giorno) {
        return fine != null && giorno.isAfter(fine);
    }

    /** @param dellaZona what the zona decided for this measure, null where it decided nothing */
    public boolean analisiADue(@Nullable Boolean dellaZona) {
        return dellaZona != null ? dellaZona : analisiADue;
    }
}
