package it.filo.demo;

import org.jspecify.annotations.Nullable;

/**
 * What a household looks like.
 *
 * @param solo a single parent
 * @param piccolo the youngest child's age in days, null where nobody is younger than four
 * @param strana something out of the ordinary, null for most
 */
record Forma(
        int componenti,
        int minori,
        boolean solo,
        @Nullable Integer piccolo,
        @Nullable Stranezza strana) {

    /** What real registers hold besides the plain case. */
    enum Stranezza {
        TUTORE,
        AMMINISTRATORE_DI_SOSTEGNO,
        SENZA_CODICE_FISCALE,
        CODICE_PROVVISORIO
    }

    static Forma di(int componenti, int minori) {
        return new Forma(componenti, minori, minori > 0 && componenti == minori + 1, null, null);
    }

    /** With one parent; who is grown up besides is his child. */
    static Forma conUnGenitore(int componenti, int minori) {
        return new Forma(componenti, minori, true, null, null);
    }

    Forma conPiccolo(int giorni) {
        return new Forma(componenti, minori, solo, giorni, strana);
    }

    Forma con(Stranezza stranezza) {
        return new Forma(componenti, minori, solo, piccolo, stranezza);
    }
}
