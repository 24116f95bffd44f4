package it.filo.analisi;

import org.jspecify.annotations.Nullable;

/**
 * How an adult stands to work.
 *
 * @param did whether the dichiarazione di immediata disponibilità was given (D.Lgs. 150/2015 art. 19), null if unknown
 * @param attivabile whether the person can take up work or training now
 * @param limiti limits to work, without diagnosis
 */
public record TestoProfilo(
        @Nullable Condizione condizione,
        @Nullable Istruzione istruzione,
        @Nullable Boolean did,
        @Nullable Boolean attivabile,
        String esperienza,
        String limiti)
        implements Testo {

    static final TestoProfilo BIANCO = new TestoProfilo(null, null, null, null, "", "");

    public TestoProfilo {
        esperienza = Testo.pulito(esperienza);
        limiti = Testo.pulito(limiti);
    }

    @Override
    public boolean vuoto() {
        return equals(BIANCO);
    }

    @Override
    public boolean completo() {
        return condizione != null && istruzione != null && attivabile != null;
    }
}
