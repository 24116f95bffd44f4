package it.filo.operatori;

import java.util.Locale;
import java.util.Optional;

/** Length instead of signs and expiry: what NIST SP 800-63B recommends. */
public final class RegolePassword {

    public static final int MINIMO = 12;
    private static final int MASSIMO = 128;

    private RegolePassword() {}

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
