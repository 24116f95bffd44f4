package it.filo.nucleo;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a name is spelt with one slip more or less: a letter too many, missing, another, or two in each other's place; the
 * space between words is a letter too. Spelling them all lets an index find by equality whoever was meant, as many people
 * as there may be.
 */
final class Svista {

    private static final String LETTERE = "abcdefghijklmnopqrstuvwxyz ";

    private Svista() {}

    /** @param nome as {@link Cercabile} compares it */
    static Set<String> di(String nome) {
        var scritte = new LinkedHashSet<String>();
        for (int i = 0; i <= nome.length(); i++) {
            var prima = nome.substring(0, i);
            var dopo = nome.substring(i);
            for (var lettera : LETTERE.toCharArray()) {
                scritte.add(prima + lettera + dopo);
                if (!dopo.isEmpty()) {
                    scritte.add(prima + lettera + dopo.substring(1));
                }
            }
            if (!dopo.isEmpty()) {
                scritte.add(prima + dopo.substring(1));
            }
            if (dopo.length() > 1) {
                scritte.add(prima + dopo.charAt(1) + dopo.charAt(0) + dopo.substring(2));
            }
        }
        scritte.removeIf(s -> s.isBlank() || !s.equals(s.strip()) || s.contains("  ") || s.equals(nome));
        return scritte;
    }

    /** With the last words first, each number of them: nobody knows which are the surname. */
    static Stream<String> inOgniOrdine(String nome) {
        var parole = Arrays.asList(nome.split(" "));
        return IntStream.range(0, parole.size()).mapToObj(i -> {
            var girate = Arrays.asList(parole.toArray(String[]::new));
            Collections.rotate(girate, i);
            return String.join(" ", girate);
        });
    }

    /** Of a word alone: of two letters, a slip may have made anything. */
    static List<String> diParola(String parola) {
        return parola.length() < 3
                ? List.of()
                : di(parola).stream().filter(s -> s.indexOf(' ') < 0).toList();
    }
}
