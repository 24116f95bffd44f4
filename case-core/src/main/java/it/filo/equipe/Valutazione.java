package it.filo.equipe;

import it.filo.analisi.Scala;
import org.jspecify.annotations.Nullable;

/**
 * What the équipe finds in one domain.
 *
 * @param scala 1 to 5, in the words of {@link Scala}
 * @param limiti what health or judicial data mean for work: all of them that the consulente of the centro per
 *     l'impiego sees
 */
public record Valutazione(@Nullable Integer scala, String testo, String obiettivi, String limiti) {

    static final Valutazione BIANCA = new Valutazione(null, "", "", "");

    public Valutazione {
        testo = pulito(testo);
        obiettivi = pulito(obiettivi);
        limiti = pulito(limiti);
    }

    public boolean vuota() {
        return equals(BIANCA);
    }

    /** Where there is a need, it must be said what is aimed at. */
    public boolean completa() {
        return scala != null && !testo.isEmpty() && (scala < Scala.BISOGNO || !obiettivi.isEmpty());
    }

    private static String pulito(String testo) {
        return testo.replace("\r\n", "\n").strip();
    }
}
