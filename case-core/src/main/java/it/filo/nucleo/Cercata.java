package it.filo.nucleo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person as somebody looks for her: by codice fiscale, by telephone, or by the words of her name in any order. */
public sealed interface Cercata {

    /** @param valore sixteen characters, capitals; it need not be a valid one */
    record Codice(String valore) implements Cercata {}

    /** @param cifre a telephone number without the prefix of Italy, or a provisional codice fiscale */
    record Cifre(String cifre) implements Cercata {}

    /** @param parole as {@link Cercabile} compares them, at most {@value #MASSIME} */
    record Nome(List<String> parole) implements Cercata {

        /** All the words as one, for who left out or put in a space. */
        public String unito() {
            return String.join("", parole);
        }
    }

    int MASSIME = 6;

    /** Longer ones nobody bears. */
    int LUNGHEZZA = 60;

    Pattern CODICE = Pattern.compile("[A-Z]{6}[0-9A-Z]{10}");
    Pattern NUMERO = Pattern.compile("\\+?[0-9 ./()-]{6,24}");
    Pattern PREFISSO = Pattern.compile("^(0039(?=\\d{6})|39(?=\\d{9}))");

    /** What was meant; empty where it can be no person, such as a protocollo. */
    static Optional<Cercata> di(String testo) {
        var pulito = testo.strip();
        var codice = pulito.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (CODICE.matcher(codice).matches()) {
            return Optional.of(new Codice(codice));
        }
        if (NUMERO.matcher(pulito).matches()) {
            var cifre = PREFISSO.matcher(pulito.replaceAll("\\D", "")).replaceFirst("");
            return cifre.length() < 6 ? Optional.empty() : Optional.of(new Cifre(cifre));
        }
        var nome = Cercabile.di(pulito);
        if (nome.isEmpty() || nome.length() > LUNGHEZZA || nome.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Optional.of(
                new Nome(List.of(nome.split(" ")).stream().limit(MASSIME).toList()));
    }
}
