package it.filo.analisi;

/** What is written on one sheet of the scheda A. */
public sealed interface Testo permits TestoDominio, TestoProfilo, Proposta {

    boolean vuoto();

    /** Whether nothing is missing that the outcome needs. */
    boolean completo();

    /** Texts from a form and from the database compare equal where a person sees the same. */
    static String pulito(String testo) {
        return testo.replace("\r\n", "\n").strip();
    }
}
