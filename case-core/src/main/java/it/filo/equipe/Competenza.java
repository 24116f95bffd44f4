package it.filo.equipe;

import static it.filo.cartella.Dominio.ABITAZIONE;
import static it.filo.cartella.Dominio.GIUSTIZIA;
import static it.filo.cartella.Dominio.ISTRUZIONE;
import static it.filo.cartella.Dominio.LAVORO;
import static it.filo.cartella.Dominio.RETI;
import static it.filo.cartella.Dominio.SALUTE;

import it.filo.cartella.Consultazione.Vista;
import it.filo.cartella.Dominio;
import it.filo.operatori.Livello;
import it.filo.operatori.Operatore;
import it.filo.operatori.Ruolo;
import it.filo.operatori.Sezione;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose domain is whose on the scheda B. {@code Visibilita} says who sees all of it, who only his own part and who
 * nothing; what "his own part" is stands here.
 */
public final class Competenza {

    /** Health and judicial data (GDPR art. 9 and 10) are a section of their own. */
    private static final Set<Dominio> RISERVATI = Set.of(SALUTE, GIUSTIZIA);

    /** The domains that an ente answers for; a specialist service answers for what itself writes of {@link #RISERVATI}. */
    private static final Map<Ruolo, Set<Dominio>> PROPRI =
            Map.of(Ruolo.CONSULENTE_CPI, Set.of(LAVORO, ISTRUZIONE), Ruolo.TUTOR, Set.of(RETI, ABITAZIONE));

    /** All headings, in the order of the page. */
    public static final List<Dominio> DOMINI = Stream.concat(Dominio.diLegge().stream(), Stream.of(SALUTE, GIUSTIZIA))
            .toList();

    private Competenza() {}

    public static boolean riservato(Dominio dominio) {
        return RISERVATI.contains(dominio);
    }

    public static Sezione sezione(Dominio dominio) {
        return riservato(dominio) ? Sezione.SALUTE_E_GIUSTIZIA : Sezione.QUADRO;
    }

    /** The sheet that somebody would write for a domain. */
    public static Ambito ambito(Dominio dominio, Operatore chi) {
        return riservato(dominio) && chi.e(Ruolo.REFERENTE_SPECIALISTICO)
                ? new Ambito(dominio, chi.ente())
                : Ambito.di(dominio);
    }

    public static boolean legge(Vista vista, Ambito ambito) {
        if (!DOMINI.contains(ambito.dominio())) {
            return false;
        }
        var livello = vista.livello(sezione(ambito.dominio()));
        return livello.leggeTutto() || livello.soloProprio() && proprio(vista.chi(), ambito);
    }

    public static boolean scrive(Vista vista, Ambito ambito) {
        return legge(vista, ambito) && vista.livello(sezione(ambito.dominio())).scrive();
    }

    /** Whether only what health and judicial data mean for work is shown, without the data. */
    public static boolean soloLimiti(Vista vista) {
        return vista.livello(Sezione.SALUTE_E_GIUSTIZIA) == Livello.LIMITI_AL_LAVORO;
    }

    private static boolean proprio(Operatore chi, Ambito ambito) {
        return riservato(ambito.dominio())
                ? chi.ente().equals(ambito.servizio())
                : PROPRI.getOrDefault(chi.ruolo(), Set.of()).contains(ambito.dominio());
    }
}
