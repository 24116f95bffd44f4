package it.filo.operatori;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Length instead of signs and expiry, and none that everybody tries: what NIST SP 800-63B recommends. */
public final class RegolePassword {

    public static final int MINIMO = 12;
    private static final int MASSIMO = 128;

    /** A shorter one is also found by chance within other words. */
    private static final int NOME_LUNGO = 4;

    /** Without what is mistaken for something else when read aloud or copied by hand. */
    private static final String LEGGIBILI = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom CASO = new SecureRandom();

    private static final Set<String> COMUNI = elenco();

    private RegolePassword() {}

    /** A password for one sign-in, in four groups of four. */
    static String iniziale() {
        return Stream.generate(() -> CASO.ints(4, 0, LEGGIBILI.length())
                        .mapToObj(i -> LEGGIBILI.substring(i, i + 1))
                        .collect(Collectors.joining()))
                .limit(4)
                .collect(Collectors.joining("-"));
    }

    /** What is wrong with a password, as a sentence. */
    public static Optional<String> difetto(String username, String password) {
        if (password.length() < MINIMO) {
            return Optional.of("Usare almeno " + MINIMO + " caratteri: va bene anche una frase.");
        }
        if (password.length() > MASSIMO) {
            return Optional.of("Usare al massimo " + MASSIMO + " caratteri.");
        }
        var nome = lettere(username);
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))
                || nome.length() >= NOME_LUNGO && lettere(password).contains(nome)) {
            return Optional.of("Scegliere una password che non contenga il nome con cui si accede.");
        }
        if (password.chars().distinct().count() < 5) {
            return Optional.of("Scegliere una password meno ripetitiva.");
        }
        if (comune(password)) {
            return Optional.of("Scegliere una password meno comune: questa è fra le prime che si provano.");
        }
        return Optional.empty();
    }

    /** A common one with a year or some signs around it, or twice in a row, is as common. */
    private static boolean comune(String password) {
        var intera = password.toLowerCase(Locale.ROOT);
        var lettere = lettere(password);
        var meta = lettere.substring(0, lettere.length() / 2);
        return COMUNI.contains(intera)
                || COMUNI.contains(lettere)
                || lettere.equals(meta + meta) && COMUNI.contains(meta);
    }

    private static String lettere(String testo) {
        return testo.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private static Set<String> elenco() {
        try (var file = Objects.requireNonNull(RegolePassword.class.getResourceAsStream("password-comuni.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(riga -> !riga.isBlank() && !riga.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
