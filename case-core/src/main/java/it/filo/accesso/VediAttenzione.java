package it.filo.accesso;

import it.filo.accesso.ElencoAttenzione.ChiAiuta;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import org.jspecify.annotations.Nullable;

/**
 * Who does what with a line of the lista di attenzione. It is seen by whoever sees the domanda; what was told there is
 * read by the amministrativa, the program manager and the assistente sociale whose line it is, while a counter reads
 * what it wrote itself. A line that nobody helps is every assistente sociale's.
 */
final class VediAttenzione {

    private VediAttenzione() {}

    static boolean sua(Operatore chi, @Nullable ChiAiuta aiuta) {
        return aiuta != null && aiuta.id().equals(chi.id().id());
    }

    private static boolean suaODiNessuno(Operatore chi, @Nullable ChiAiuta aiuta) {
        return aiuta == null || sua(chi, aiuta);
    }

    static boolean legge(Operatore chi, PassoDiAttenzione passo, @Nullable ChiAiuta aiuta) {
        return leggeTutto(chi, aiuta)
                || passo.scrittoDa(chi.id())
                || chi.e(Ruolo.OPERATORE_ACCESSO) && passo.scrittoAllo(chi.ente());
    }

    /** What was done and what comes next, whoever wrote it. */
    static boolean leggeTutto(Operatore chi, @Nullable ChiAiuta aiuta) {
        return chi.e(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER)
                || chi.e(Ruolo.ASSISTENTE_SOCIALE) && suaODiNessuno(chi, aiuta)
                || sua(chi, aiuta);
    }

    /** Closes and opens again: who reads it all, and a counter where nobody helps. */
    static boolean chiude(Operatore chi, @Nullable ChiAiuta aiuta) {
        return scrive(chi, aiuta) && (leggeTutto(chi, aiuta) || aiuta == null);
    }

    /** Writes what was done. */
    static boolean scrive(Operatore chi, @Nullable ChiAiuta aiuta) {
        return chi.e(Ruolo.AMMINISTRATIVA, Ruolo.OPERATORE_ACCESSO)
                || chi.e(Ruolo.ASSISTENTE_SOCIALE) && suaODiNessuno(chi, aiuta);
    }

    /** Says who helps, whoever it is: the amministrativa proposes and the program manager assigns, as with cases. */
    static boolean affida(Operatore chi) {
        return chi.e(Ruolo.AMMINISTRATIVA, Ruolo.PROGRAM_MANAGER);
    }

    /** Says who helps, or at least takes it on or leaves it. */
    static boolean segue(Operatore chi, @Nullable ChiAiuta aiuta) {
        return affida(chi) || suaODiNessuno(chi, aiuta);
    }
}
