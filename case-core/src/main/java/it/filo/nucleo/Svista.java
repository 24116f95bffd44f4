package it.filo.nucleo;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What may have been meant by a name that was written with one slip: a letter too many, missing, another, or two in each
 * other's place; the space between words is a letter too. One word alone is then wrong, or two that touch, and whoever is
 * looked for has all the others as they were written: every such word is listed, so that it is found by equality.
 *
 * @param parole each in the place of one word, or of two
 * @param coppie two words that belong together, in the place of one or of two
 */
public record Svista(List<Parola> parole, List<Coppia> coppie) {

    /** @param copre the words as they were written in whose place it stands: the i-th is the bit i */
    public record Parola(String parola, int copre) {}

    public record Coppia(String lunga, String corta, int copre) {

        private static Coppia di(String una, String altra, int copre) {
            return una.length() < altra.length() ? new Coppia(altra, una, copre) : new Coppia(una, altra, copre);
        }
    }

    private static final String LETTERE = "abcdefghijklmnopqrstuvwxyz";

    /** Of two letters alone, a slip may have made anything. */
    private static final int ALMENO = 3;

    static Svista di(List<String> scritte) {
        var parole = new LinkedHashSet<Parola>();
        var coppie = new LinkedHashSet<Coppia>();
        for (int i = 0; i < scritte.size(); i++) {
            var parola = scritte.get(i);
            var copre = 1 << i;
            if (scritte.size() > 1 || parola.length() >= ALMENO) {
                aUnaLettera(parola).forEach(p -> parole.add(new Parola(p, copre)));
            }
            divisa(parola, copre, coppie);
            if (i > 0) {
                attaccate(scritte.get(i - 1), parola, 3 << (i - 1), parole, coppie);
            }
        }
        var note = new HashSet<>(scritte);
        parole.removeIf(p -> note.contains(p.parola()));
        return new Svista(List.copyOf(parole), List.copyOf(coppie));
    }

    private static Set<String> aUnaLettera(String parola) {
        var vicine = new HashSet<String>();
        for (int i = 0; i <= parola.length(); i++) {
            var prima = parola.substring(0, i);
            var dopo = parola.substring(i);
            for (var lettera : LETTERE.toCharArray()) {
                vicine.add(prima + lettera + dopo);
                if (!dopo.isEmpty()) {
                    vicine.add(prima + lettera + dopo.substring(1));
                }
            }
            if (!dopo.isEmpty()) {
                vicine.add(prima + dopo.substring(1));
            }
            if (dopo.length() > 1) {
                vicine.add(prima + dopo.charAt(1) + dopo.charAt(0) + dopo.substring(2));
            }
        }
        vicine.remove("");
        return vicine;
    }

    /** A space is missing, or there is a letter in its place. */
    private static void divisa(String parola, int copre, Set<Coppia> coppie) {
        for (int fin = 1; fin < parola.length(); fin++) {
            coppie.add(Coppia.di(parola.substring(0, fin), parola.substring(fin), copre));
            if (fin + 1 < parola.length()) {
                coppie.add(Coppia.di(parola.substring(0, fin), parola.substring(fin + 1), copre));
            }
        }
    }

    /** A space took the place of a letter, or of the one beside it. */
    private static void attaccate(String una, String altra, int copre, Set<Parola> parole, Set<Coppia> coppie) {
        for (var lettera : LETTERE.toCharArray()) {
            parole.add(new Parola(una + lettera + altra, copre));
        }
        if (una.length() > 1) {
            var fine = una.length() - 1;
            coppie.add(Coppia.di(una.substring(0, fine), una.charAt(fine) + altra, copre));
        }
        if (altra.length() > 1) {
            coppie.add(Coppia.di(una + altra.charAt(0), altra.substring(1), copre));
        }
    }
}
