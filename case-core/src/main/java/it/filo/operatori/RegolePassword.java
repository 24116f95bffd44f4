package it.filo.operatori;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Length instead of signs and expiry: what NIST SP 800-63B recommends. */
public final class RegolePassword {

    public static final int MINIMO = 12;
    private static final int MASSIMO = 128;

    /** Without what is mistaken for something else when read aloud or copied by hand. */
    private static final String LEGGIBILI = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom CASO = new SecureRandom();

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
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("Scegliere una password che non contenga il nome con cui si accede.");
        }
        if (password.chars().distinct().count() < 5) {
            return Optional.of("Scegliere una password meno ripetitiva.");
        }
        return Optional.empty();
    }
}
