package it.filo.analisi;

import it.filo.cartella.Funzione;
import it.filo.cartella.Incarico;
import it.filo.misura.Misura;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who sits in the mini-équipe of a case: an assistente sociale and a consulente of the centro per l'impiego. */
public final class MiniEquipe {

    /** The two places, in order. */
    public static final List<Funzione> POSTI = List.of(Funzione.CASE_MANAGER, Funzione.CONSULENTE_CPI);

    /**
     * In what capacity somebody confirms.
     *
     * @param funzione whose place it is
     */
    public record Veste(Funzione funzione, boolean sostituto) {}

    private MiniEquipe() {}

    /**
     * Who must confirm: both under the REI, where the zona holds the analisi jointly; the assistente sociale alone
     * under the ADI (DL 48/2023 art. 4 c. 4).
     *
     * @param dellaZona what the zona decided for the measure, null where nothing
     */
    public static Set<Funzione> richieste(Misura misura, @Nullable Boolean dellaZona) {
        return misura.analisiADue(dellaZona)
                ? EnumSet.of(Funzione.CASE_MANAGER, Funzione.CONSULENTE_CPI)
                : EnumSet.of(Funzione.CASE_MANAGER);
    }

    public static Ruolo ruolo(Funzione posto) {
        return posto == Funzione.CASE_MANAGER ? Ruolo.ASSISTENTE_SOCIALE : Ruolo.CONSULENTE_CPI;
    }

    static Optional<Funzione> posto(Ruolo ruolo) {
        return POSTI.stream().filter(p -> ruolo(p) == ruolo).findFirst();
    }

    /** A substitute takes the place that his role has; the holder comes first. */
    static Optional<Veste> veste(List<Incarico> incarichi, Operatore chi, LocalDate oggi) {
        return posto(chi.ruolo()).flatMap(posto -> {
            var suoi = incarichi.stream()
                    .filter(i -> i.operatore().equals(chi.id()) && i.vale(oggi))
                    .toList();
            if (suoi.stream().anyMatch(i -> i.funzione() == posto && i.al().isEmpty())) {
                return Optional.of(new Veste(posto, false));
            }
            return suoi.stream().anyMatch(i -> i.funzione() == Funzione.SOSTITUTO && i.sta(posto))
                    ? Optional.of(new Veste(posto, true))
                    : Optional.empty();
        });
    }
}
