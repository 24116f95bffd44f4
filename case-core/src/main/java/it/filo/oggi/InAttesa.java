package it.filo.oggi;

import it.filo.cartella.Passo;
import it.filo.cartella.Scadenza;
import it.filo.misura.CalendarioLavorativo;
import it.filo.operatori.Ruolo;
import it.filo.zona.Recapiti;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case of somebody where it is another one's turn.
 *
 * @param passoNoto whether the person may know the step, or no more than its phase
 * @param dal day since when it waits
 * @param sollecitatoIl last day on which this one was reminded of it, null where never
 */
public record InAttesa(
        UUID cartella,
        String richiedente,
        @Nullable String misura,
        Passo passo,
        boolean passoNoto,
        Atteso atteso,
        LocalDate dal,
        Scadenza scadenza,
        @Nullable LocalDate sollecitatoIl) {

    /** Long enough to answer, short enough not to be forgotten; it is ours, no law says it. */
    private static final int GIORNI_LAVORATIVI = 5;

    /** What kind of one is waited for. */
    public enum Tipo {
        FAMIGLIA,
        COLLEGA,
        ENTE
    }

    /**
     * Whom one waits for.
     *
     * @param id of the person, operator or ente; null where it is anybody's of the role
     * @param ruolo of a colleague
     * @param nome null where it is anybody's of the role
     * @param perTutti whether whoever has the role sees the case, so that all of them can be reminded
     * @param recapiti of who stands in, where somebody does
     * @param sostituto by name, who stands in today for this one
     * @param assenteFino last day away, null for who is not
     */
    public record Atteso(
            Tipo tipo,
            @Nullable UUID id,
            @Nullable Ruolo ruolo,
            @Nullable String nome,
            boolean perTutti,
            Recapiti recapiti,
            @Nullable String sostituto,
            @Nullable LocalDate assenteFino) {

        /** False where nobody is in charge yet. */
        public boolean siSollecita() {
            return id != null || perTutti;
        }

        /** Names this one among those whom a case waits for. */
        public String chiave() {
            return id == null ? String.valueOf(ruolo) : id.toString();
        }
    }

    /** What is waited for, as much of it as may be said. */
    public String adesso() {
        return passoNoto ? passo.adesso() : passo.fase().adesso();
    }

    /** From this day on it is time to call: some working days without an answer, or the end of the term. */
    public LocalDate daChiamareDal(CalendarioLavorativo calendario) {
        var ultimo = sollecitatoIl == null || sollecitatoIl.isBefore(dal) ? dal : sollecitatoIl;
        var presto = calendario.dopo(ultimo, 1);
        var tardi = calendario.dopo(ultimo, GIORNI_LAVORATIVI);
        var entro = scadenza.entro();
        if (entro == null || entro.isAfter(tardi)) {
            return tardi;
        }
        return entro.isBefore(presto) ? presto : entro;
    }
}
