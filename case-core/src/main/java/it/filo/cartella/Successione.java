package it.filo.cartella;

import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;

/**
 * Who may take over what somebody follows a case as. The two of the mini-équipe are known by their role; whoever was
 * called sits there for an ente, which answers for its own supports and its own part of the scheda B.
 */
public final class Successione {

    private Successione() {}

    /** @param da who has it now, also where no longer in service */
    public static boolean ammette(Funzione funzione, Operatore da, OperatoreId a, Ruolo ruolo, EnteId ente) {
        return !a.equals(da.id())
                && switch (funzione) {
                    case CASE_MANAGER, CONSULENTE_CPI -> ruolo == RiassegnaCartella.ruolo(funzione);
                    case TUTOR, SPECIALISTA, MEMBRO, SOSTITUTO -> sostituisce(da, a, ruolo, ente);
                };
    }

    /** Who stands in for somebody does the same work for the same ente. */
    public static boolean sostituisce(Operatore assente, OperatoreId a, Ruolo ruolo, EnteId ente) {
        return !a.equals(assente.id()) && ruolo == assente.ruolo() && ente.equals(assente.ente());
    }

    /** Whom it takes, for the page that finds nobody: "un tutor di Caritas". */
    public static String chiServe(Funzione funzione, Operatore da) {
        return switch (funzione) {
            case CASE_MANAGER, CONSULENTE_CPI -> RiassegnaCartella.ruolo(funzione).nome();
            case TUTOR, SPECIALISTA, MEMBRO, SOSTITUTO -> da.ruolo().nome() + ", " + da.nomeEnte();
        };
    }
}
