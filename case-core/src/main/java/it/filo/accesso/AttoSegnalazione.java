package it.filo.accesso;

import static it.filo.accesso.StatoSegnalazione.*;
import static it.filo.operatori.RelazioneSegnalazione.DA_COMPLETARE;
import static it.filo.operatori.RelazioneSegnalazione.DA_DECIDERE;
import static it.filo.operatori.RelazioneSegnalazione.DECISA;
import static it.filo.operatori.RelazioneSegnalazione.EQUIPE_CHE_HA_DECISO;
import static it.filo.operatori.RelazioneSegnalazione.EQUIPE_INCARICATA;
import static it.filo.operatori.RelazioneSegnalazione.MITTENTE;
import static it.filo.operatori.Ruolo.*;

import it.filo.operatori.RelazioneSegnalazione;
import it.filo.operatori.Ruolo;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a segnalazione: from which states, what it becomes, and who may. Guards and buttons both read
 * it. The coordinator decides on all of them, an assistente sociale on those that the own équipe examines.
 */
public enum AttoSegnalazione {
    PRENDI("presa in mano", Set.of(PASSATA), BOZZA, Map.of(DA_COMPLETARE, Set.of(ASSISTENTE_SOCIALE))),
    SCRIVI("modificata", Set.of(BOZZA, RESTITUITA), null, Map.of(MITTENTE, Set.of(Ruolo.values()))),
    INVIA("inviata", Set.of(BOZZA, RESTITUITA), INVIATA, Map.of(MITTENTE, Set.of(Ruolo.values()))),
    AFFIDA("affidata a un'équipe", Set.of(INVIATA, IN_ESAME), IN_ESAME, Decide.COORDINA),
    RESTITUISCI("restituita", Set.of(INVIATA, IN_ESAME), RESTITUITA, Decide.CHI),
    RIFIUTA("non accolta", Set.of(INVIATA, IN_ESAME), RIFIUTATA, Decide.CHI),
    ACCOGLI("accolta", Set.of(INVIATA, IN_ESAME), ACCOLTA, Decide.CHI);

    /** Who decides is told that somebody else did before, so it stays theirs to try afterwards. */
    private static final class Decide {
        static final Map<RelazioneSegnalazione, Set<Ruolo>> COORDINA =
                Map.of(DA_DECIDERE, Set.of(PROGRAM_MANAGER), DECISA, Set.of(PROGRAM_MANAGER));
        static final Map<RelazioneSegnalazione, Set<Ruolo>> CHI = Map.of(
                DA_DECIDERE,
                Set.of(PROGRAM_MANAGER),
                DECISA,
                Set.of(PROGRAM_MANAGER),
                EQUIPE_INCARICATA,
                Set.of(ASSISTENTE_SOCIALE),
                EQUIPE_CHE_HA_DECISO,
                Set.of(ASSISTENTE_SOCIALE));
    }

    private final String nome;
    private final Set<StatoSegnalazione> da;
    private final @Nullable StatoSegnalazione a;
    private final Map<RelazioneSegnalazione, Set<Ruolo>> chi;

    AttoSegnalazione(
            String nome,
            Set<StatoSegnalazione> da,
            @Nullable StatoSegnalazione a,
            Map<RelazioneSegnalazione, Set<Ruolo>> chi) {
        this.nome = nome;
        this.da = da;
        this.a = a;
        this.chi = chi;
    }

    /** What became of it. */
    public String nome() {
        return nome;
    }

    public boolean da(StatoSegnalazione stato) {
        return da.contains(stato);
    }

    /** What it becomes from a state out of which this is possible. */
    public StatoSegnalazione a(StatoSegnalazione stato) {
        if (!da(stato)) {
            throw new IllegalStateException("not " + this + " from " + stato);
        }
        return a == null ? stato : a;
    }

    /** Whether it is for somebody to do, whatever the state. */
    public boolean di(Ruolo ruolo, Set<RelazioneSegnalazione> relazioni) {
        return relazioni.stream().anyMatch(r -> chi.getOrDefault(r, Set.of()).contains(ruolo));
    }
}
