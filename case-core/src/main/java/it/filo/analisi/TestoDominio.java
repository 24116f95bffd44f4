package it.filo.analisi;

import org.jspecify.annotations.Nullable;

/**
 * What was found out in one domain.
 *
 * @param scala 1 to 5, in the words of {@link Scala}
 * @param risorse strengths, beside the needs
 */
public record TestoDominio(@Nullable Integer scala, String risorse, String bisogni, String nota) implements Testo {

    static final TestoDominio BIANCO = new TestoDominio(null, "", "", "");

    public TestoDominio {
        risorse = Testo.pulito(risorse);
        bisogni = Testo.pulito(bisogni);
        nota = Testo.pulito(nota);
    }

    @Override
    public boolean vuoto() {
        return equals(BIANCO);
    }

    /** A difficulty counts only once it is said which. */
    @Override
    public boolean completo() {
        return scala != null && (scala < Scala.BISOGNO || !bisogni.isEmpty());
    }
}
