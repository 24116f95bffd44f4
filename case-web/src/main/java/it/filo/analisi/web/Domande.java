package it.filo.analisi.web;

import it.filo.analisi.Scala;
import it.filo.cartella.Dominio;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the page of a domain asks, in the words of that domain.
 *
 * @param scala question above the scale
 * @param risorse hint at the strengths
 * @param bisogni hint at the needs
 */
public record Domande(
        Dominio dominio,
        String scala,
        String etichettaRisorse,
        String risorse,
        String etichettaBisogni,
        String bisogni) {

    private static final String RISORSE = "Punti di forza";
    private static final String BISOGNI = "Bisogni e difficoltà";

    static Domande di(Dominio dominio) {
        return switch (dominio) {
            case CONDIZIONI_PERSONALI ->
                nuove(
                        dominio,
                        "Come va la vita di ogni giorno?",
                        "Capacità, interessi, chi si prende cura di chi",
                        "Cura di sé, dei figli e dei familiari. Senza diagnosi: la salute sta nella scheda B");
            case SITUAZIONE_ECONOMICA ->
                nuove(
                        dominio,
                        "Le entrate bastano?",
                        "Entrate regolari, aiuti, capacità di gestire le spese",
                        "Debiti, arretrati, spese che non si riesce a coprire");
            case LAVORO ->
                nuove(
                        dominio,
                        "Com'è la situazione di lavoro della famiglia?",
                        "Esperienze, competenze, patente, disponibilità",
                        "Ostacoli al lavoro: distanza, orari, cura dei familiari, competenze");
            case ISTRUZIONE ->
                nuove(
                        dominio,
                        "Come vanno scuola e formazione?",
                        "Titoli, corsi seguiti, buoni rapporti con la scuola",
                        "Assenze, difficoltà a scuola, conoscenza dell'italiano");
            case ABITAZIONE ->
                nuove(
                        dominio,
                        "Com'è la casa?",
                        "Contratto in regola, spazio, vicinanza ai servizi",
                        "Sfratto, arretrati, sovraffollamento, stato dell'alloggio");
            case RETI ->
                nuove(
                        dominio,
                        "Su chi può contare la famiglia?",
                        "Familiari, vicini, associazioni, parrocchia",
                        "Isolamento, conflitti, legami che pesano");
            case SERVIZI_ATTIVI ->
                new Domande(
                        dominio,
                        "Quanto la famiglia è già seguita?",
                        "Che cosa ha funzionato",
                        "Interventi riusciti, persone di cui la famiglia si fida",
                        "Servizi e interventi in corso",
                        "Quale servizio, per chi, con quale referente. Senza diagnosi");
            case SALUTE, GIUSTIZIA -> throw new IllegalArgumentException(dominio + " is not asked in the scheda A");
        };
    }

    private static Domande nuove(Dominio dominio, String scala, String risorse, String bisogni) {
        return new Domande(dominio, scala, RISORSE, risorse, BISOGNI, bisogni);
    }

    /** Code → text of the five degrees. */
    public Map<String, String> gradi() {
        var gradi = new LinkedHashMap<String, String>();
        var ancore = Scala.ancore(dominio);
        for (int i = 0; i < ancore.size(); i++) {
            gradi.put(String.valueOf(i + 1), (i + 1) + ". " + ancore.get(i));
        }
        return gradi;
    }

    /** In addresses: {@code condizioni-personali}. */
    static String indirizzo(Dominio dominio) {
        return dominio.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
