package it.filo.equipe;

import it.filo.base.Segno;
import it.filo.operatori.Operatore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of sedute.
 *
 * @param nucleo surname and name of the richiedente
 * @param enti that are convened
 */
public record RigaSeduta(
        SedutaId id,
        String nucleo,
        LocalDate data,
        @Nullable LocalTime ora,
        @Nullable String luogo,
        Seduta.Stato stato,
        List<String> enti) {

    /** Whether its day went by and nobody said whether it was held. */
    public boolean passata(LocalDate oggi) {
        return stato == Seduta.Stato.CONVOCATA && data.isBefore(oggi);
    }

    public Segno segno() {
        return new Segno(data, id.id());
    }

    /** The read model behind it: the sedute that somebody conducts or is convened to; all of them for a program manager. */
    public interface Elenco {

        /** Called and not yet held, the nearest first. */
        List<RigaSeduta> prossime(Operatore chi, LocalDate giorno, @Nullable Segno dopo, int quante);

        /** Held or cancelled, the latest first. */
        List<RigaSeduta> passate(Operatore chi, LocalDate giorno, @Nullable Segno dopo, int quante);
    }
}
