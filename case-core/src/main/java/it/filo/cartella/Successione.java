package it.filo.cartella;

import it.filo.operatori.Operatore;
import it.filo.operatori.OperatoreId;
import it.filo.operatori.Ruolo;
import it.filo.zona.EnteId;
import it.filo.zona.TipoEnte;

/**
 * Who may take over what somebody follows a case as. The two of the mini-équipe are known by their role; whoever was
 * called sits there for an ente, which answers for its own supports and its own part of the scheda B.
 */
public final class Successione {

    /** Somebody, as far as it matters here. */
    public record Chi(OperatoreId id, Ruolo ruolo, EnteId ente, TipoEnte tipoEnte) {

        public static Chi di(Operatore operatore) {
            return new Chi(operatore.id(), operatore.ruolo(), operatore.ente(), operatore.tipoEnte());
        }

        /** The SdS and the comuni, whose services it runs, are one. */
        private boolean stessoEnte(Chi altro) {
            return ente.equals(altro.ente) || deiComuni() && altro.deiComuni();
        }

        private boolean deiComuni() {
            return tipoEnte.istituzione() == TipoEnte.Istituzione.SDS_E_COMUNI;
        }
    }

    private Successione() {}

    /** @param da who has it now, also where no longer in service */
    public static boolean ammette(Funzione funzione, Chi da, Chi a) {
        return !a.id().equals(da.id())
                && switch (funzione) {
                    case CASE_MANAGER, CONSULENTE_CPI -> a.ruolo() == RiassegnaCartella.ruolo(funzione);
                    case TUTOR, SPECIALISTA, MEMBRO, SOSTITUTO -> sostituisce(da, a);
                };
    }

    /** Who stands in for somebody does the same work for the same ente. */
    public static boolean sostituisce(Chi assente, Chi a) {
        return !a.id().equals(assente.id()) && a.ruolo() == assente.ruolo() && a.stessoEnte(assente);
    }

    /** Whom it takes, for the page that finds nobody: "Tutor, Caritas". */
    public static String chiServe(Funzione funzione, Operatore da) {
        return switch (funzione) {
            case CASE_MANAGER, CONSULENTE_CPI ->
                RiassegnaCartella.ruolo(funzione).nome();
            case TUTOR, SPECIALISTA, MEMBRO, SOSTITUTO ->
                Chi.di(da).deiComuni()
                        ? da.ruolo().nome() + ", della SdS o di un comune"
                        : da.ruolo().nome() + ", " + da.nomeEnte();
        };
    }
}
