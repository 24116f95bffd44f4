package it.filo.analisi;

import static it.filo.cartella.Percorso.COMPLESSO;
import static it.filo.cartella.Percorso.SOLO_LAVORO;
import static it.filo.cartella.Percorso.SOLO_SOCIALE;
import static it.filo.cartella.Percorso.SPECIALISTICO;

import it.filo.cartella.Dominio;
import it.filo.cartella.Percorso;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the rules would answer to a scheda, with the reasons in words. It is shown beside the choice and never chooses:
 * the outcome is the mini-équipe's (GDPR art. 22).
 */
public record Suggerimento(Percorso percorso, List<String> ragioni) {

    /**
     * What the rules look at.
     *
     * @param scale of the domains and of the services already active
     * @param attivabile whether an adult can take up work or training now
     * @param milleGiorni whether a child is in its first thousand days (art. 5 c. 3)
     */
    public record Quadro(Map<Dominio, Integer> scale, boolean attivabile, boolean milleGiorni) {

        private boolean almeno(Dominio dominio, int grado) {
            return scale.getOrDefault(dominio, 0) >= grado;
        }

        private boolean lavoro() {
            return almeno(Dominio.LAVORO, Scala.BISOGNO);
        }

        private boolean sociale() {
            return Dominio.diLegge().stream().anyMatch(d -> d != Dominio.LAVORO && almeno(d, Scala.BISOGNO));
        }

        private long gravi() {
            return Dominio.diLegge().stream()
                    .filter(d -> almeno(d, Scala.GRAVE))
                    .count();
        }
    }

    private record Regola(Percorso percorso, String ragione, Predicate<Quadro> vale) {}

    /** In order: the first that holds gives the pathway, the others for the same pathway add their reasons. */
    private static final List<Regola> REGOLE = List.of(
            new Regola(
                    SPECIALISTICO,
                    "Un servizio specialistico ha già in carico qualcuno della famiglia e ci sono altri bisogni.",
                    q -> q.almeno(Dominio.SERVIZI_ATTIVI, Scala.GRAVE) && (q.lavoro() || q.sociale())),
            // Art. 5 c. 3: the quadro di analisi where the need is complex.
            new Regola(COMPLESSO, "Due o più domini presentano una difficoltà seria o grave.", q -> q.gravi() >= 2),
            new Regola(
                    COMPLESSO,
                    "C'è un bambino nei primi mille giorni e una difficoltà nelle condizioni personali, nell'abitazione o"
                            + " nelle reti.",
                    q -> q.milleGiorni()
                            && (q.almeno(Dominio.CONDIZIONI_PERSONALI, Scala.BISOGNO)
                                    || q.almeno(Dominio.ABITAZIONE, Scala.BISOGNO)
                                    || q.almeno(Dominio.RETI, Scala.BISOGNO))),
            new Regola(
                    COMPLESSO, "Al bisogno di lavoro si aggiunge un bisogno sociale.", q -> q.lavoro() && q.sociale()),
            // Art. 5 c. 5: poverty that comes from work alone.
            new Regola(
                    SOLO_LAVORO,
                    "Il solo dominio in difficoltà è il lavoro, e almeno un adulto è attivabile.",
                    q -> q.lavoro() && !q.sociale() && q.attivabile()),
            new Regola(
                    SOLO_SOCIALE,
                    "Il solo dominio in difficoltà è il lavoro, ma nessun adulto è attivabile.",
                    q -> q.lavoro() && !q.sociale() && !q.attivabile()),
            // Art. 5 c. 7: neither complex nor of work alone.
            new Regola(
                    SOLO_SOCIALE,
                    "Ci sono bisogni sociali e nessuna difficoltà di lavoro.",
                    q -> q.sociale() && !q.lavoro()));

    /** Empty where no rule holds: no domain is in difficulty. */
    public static Optional<Suggerimento> per(Quadro quadro) {
        var valgono = REGOLE.stream().filter(r -> r.vale().test(quadro)).toList();
        if (valgono.isEmpty()) {
            return Optional.empty();
        }
        var percorso = valgono.getFirst().percorso();
        return Optional.of(new Suggerimento(
                percorso,
                valgono.stream()
                        .filter(r -> r.percorso() == percorso)
                        .map(Regola::ragione)
                        .toList()));
    }
}
