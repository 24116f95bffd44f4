package it.filo.base;

/**
 * What begins with a text, as the range from the first to the last such word. SQL compares with {@code ~>=~} and
 * {@code ~<=~}, which may use their index under the walls of the zona; LIKE may not, because it is not leakproof.
 */
public record Prefisso(String primo, String ultimo) {

    private static final String ULTIMO = "\uffff";

    public static Prefisso di(String testo) {
        return new Prefisso(testo, testo + ULTIMO);
    }
}
