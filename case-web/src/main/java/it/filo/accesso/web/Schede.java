package it.filo.accesso.web;

import it.filo.base.web.Voce;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.Operatore;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the counter that a role finds there. */
final class Schede {

    static final String DOMANDE = "/accesso/domande";
    static final String ATTENZIONE = "/accesso/attenzione";
    static final String CONTATTI = "/accesso/contatti";
    static final String SEGNALAZIONI = "/accesso/segnalazioni";
    static final String IMPORTAZIONI = "/accesso/importazioni";
    static final String RIEPILOGO = "/accesso/domande/riepilogo";

    private Schede() {}

    static List<Voce> per(Operatore chi) {
        return Stream.of(
                        new Voce("Domande", DOMANDE),
                        new Voce("Lista di attenzione", ATTENZIONE),
                        new Voce("Contatti", CONTATTI),
                        new Voce("Segnalazioni", SEGNALAZIONI),
                        new Voce("Domande per comune e stato", RIEPILOGO),
                        new Voce("Contatti per punto di accesso", CONTATTI + "/conteggi"),
                        new Voce("Importazioni", IMPORTAZIONI))
                .filter(v -> Indirizzi.apre(chi.ruolo(), v.indirizzo()))
                .toList();
    }

    /** Who is at the counter begins with who comes in, the others with what came of it, or with whom they report. */
    static String prima(Operatore chi) {
        if (Indirizzi.apre(chi.ruolo(), CONTATTI + "/nuovo")) {
            return CONTATTI;
        }
        return Indirizzi.apre(chi.ruolo(), DOMANDE) ? DOMANDE : SEGNALAZIONI;
    }
}
