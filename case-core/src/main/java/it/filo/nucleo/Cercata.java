package it.filo.nucleo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A person as somebody looks for her: by codice fiscale, by telephone, or by the words of her name in any order. */
public sealed interface Cercata {

    /** @param valore sixteen characters, capitals; it need not be a valid one */
    record Codice(String valore) implements Cercata {}

    /** @param cifre a telephone number without the prefix of Italy, or a provisional codice fiscale */
    record Cifre(String cifre) implements Cercata {}

    /** @param parole as {@link Cercabile} compares them, at most {@value #MASSIME} */
    record Nome(List<String> parole) implements Cercata {

        /** The words as they are, and with two of them as one: a space too many, or in the place of a letter. */
        public List<List<String>> conUnoSpazioDiMeno() {
            return Stream.concat(
                            Stream.of(parole), IntStream.range(1, parole.size()).mapToObj(this::attaccata))
                    .toList();
        }

        /** The whole name, surname first or last, as it may be if there was one slip in writing it. */
        public List<String> conUnaSvista() {
            return Svista.di(String.join(" ", parole)).stream()
                    .flatMap(Svista::inOgniOrdine)
                    .limit(GRAFIE)
                    .toList();
        }

        /** The same of a word alone, which need not be the whole name. */
        public List<String> parolaConUnaSvista() {
            return parole.size() == 1 ? Svista.diParola(parole.getFirst()) : List.of();
        }

        /** The i-th as one with the word before it. */
        private List<String> attaccata(int i) {
            var variante = new ArrayList<>(parole.subList(0, i - 1));
            variante.add(parole.get(i - 1) + parole.get(i));
            variante.addAll(parole.subList(i + 1, parole.size()));
            return variante.stream().distinct().toList();
        }
    }

    /**
     * A name that led to nobody, by the words of the zona that are near its own ({@link ParoleVicine}).
     *
     * @param modi ways to read what was typed, first as it is: only those of which every word has one that is near
     */
    record Somigliante(List<Modo> modi, List<Vicina> vicine) implements Cercata {

        /** @param attaccate whether two of the words are taken as one */
        public record Modo(boolean attaccate, List<String> parole) {}

        /** @param distanza 0 for the same word, 1 where it begins so, then 1 more than the letters that differ */
        public record Vicina(String scritta, String parola, int distanza) {}
    }

    int MASSIME = 6;

    /** Spellings that are tried at most; of names of four long words not all. */
    int GRAFIE = 6_000;

    /** Longer ones nobody bears. */
    int LUNGHEZZA = 60;

    /** Letters and figures in their places, where omocodia may have put a letter for a figure: other sixteen are a name. */
    Pattern CODICE = Pattern.compile("[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPR-T][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]");

    Pattern TRA_PAROLE = Pattern.compile("[ ,;:()/\"]+");
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
        return pulito.chars().anyMatch(Character::isDigit)
                ? Optional.empty()
                : nome(pulito).map(n -> n);
    }

    /** The words of a name, even of one that looks like something else; empty where there are none. */
    static Optional<Nome> nome(String testo) {
        var nome = Cercabile.di(testo);
        var parole = TRA_PAROLE
                .splitAsStream(nome)
                .filter(p -> !p.isEmpty())
                .distinct()
                .limit(MASSIME)
                .toList();
        return parole.isEmpty() || nome.length() > LUNGHEZZA ? Optional.empty() : Optional.of(new Nome(parole));
    }
}
