package it.filo.equipe;

import it.filo.cartella.Percorso;
import it.filo.equipe.Seduta.Appuntamento;
import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The call of the équipe on a case, before it is sent.
 *
 * @param equipe the standing équipe that sits, null where members are called one by one
 * @param finoAl last day on which the referenti specialistici see the case
 */
public record Convocazione(Appuntamento quando, @Nullable EquipeId equipe, Set<OperatoreId> membri, LocalDate finoAl) {

    /** How long a referente specialistico sees the case unless something else is written, and no longer (GDPR art. 25). */
    public static final int MESI_SPECIALISTA = 12;

    /** How far ahead a seduta can be called, in months: farther is a mistyped year. */
    static final int MESI_AVANTI = 12;

    /** What the case asks of the call. */
    record Caso(
            Percorso percorso,
            @Nullable EnteId servizio,
            @Nullable LocalDate analisiIl,
            LocalDate oggi) {}

    /** Why a call cannot be sent. */
    public sealed interface Difetto {
        record PrimaDellAnalisi(LocalDate analisiIl) implements Difetto {}

        record TroppoLontana(LocalDate al) implements Difetto {}

        record UnSoloEnte() implements Difetto {}

        /** @param delServizio whether it must be that of the service which the scheda A names */
        record MancaLoSpecialista(boolean delServizio) implements Difetto {}

        record FinoPrimaDellaSeduta() implements Difetto {}

        /** It can be renewed by a further call. */
        record FinoTroppoLontano(LocalDate al) implements Difetto {}
    }

    Optional<Difetto> difetto(Caso caso, Collection<Operatore> chiamati) {
        if (caso.analisiIl() != null && quando.data().isBefore(caso.analisiIl())) {
            return Optional.of(new Difetto.PrimaDellAnalisi(caso.analisiIl()));
        }
        var ultimo = caso.oggi().plusMonths(MESI_AVANTI);
        if (quando.data().isAfter(ultimo)) {
            return Optional.of(new Difetto.TroppoLontana(ultimo));
        }
        if (!Enti.bastano(chiamati)) {
            return Optional.of(new Difetto.UnSoloEnte());
        }
        var specialisti = chiamati.stream()
                .filter(o -> o.e(Ruolo.REFERENTE_SPECIALISTICO))
                .toList();
        if (caso.percorso() == Percorso.SPECIALISTICO
                && specialisti.stream()
                        .noneMatch(s -> caso.servizio() == null || s.ente().equals(caso.servizio()))) {
            return Optional.of(new Difetto.MancaLoSpecialista(caso.servizio() != null));
        }
        if (!specialisti.isEmpty() && finoAl.isBefore(quando.data())) {
            return Optional.of(new Difetto.FinoPrimaDellaSeduta());
        }
        var alPiu = caso.oggi().plusMonths(MESI_SPECIALISTA);
        if (!specialisti.isEmpty() && finoAl.isAfter(alPiu)) {
            return Optional.of(new Difetto.FinoTroppoLontano(alPiu));
        }
        return Optional.empty();
    }
}
