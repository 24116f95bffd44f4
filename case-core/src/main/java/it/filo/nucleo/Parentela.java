package it.filo.nucleo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a member is to the richiedente. */
public enum Parentela {
    RICHIEDENTE("Richiedente"),
    CONIUGE("Coniuge o convivente"),
    FIGLIO("Figlio o figlia"),
    GENITORE("Genitore"),
    FRATELLO("Fratello o sorella"),
    ALTRO_PARENTE("Altro parente"),
    ALTRO("Altra persona");

    /** Other words that offices use. */
    private static final Map<String, Parentela> ALTRE_PAROLE = Map.ofEntries(
            Map.entry("FIGLIA", FIGLIO),
            Map.entry("MOGLIE", CONIUGE),
            Map.entry("MARITO", CONIUGE),
            Map.entry("CONVIVENTE", CONIUGE),
            Map.entry("PADRE", GENITORE),
            Map.entry("MADRE", GENITORE),
            Map.entry("SORELLA", FRATELLO),
            Map.entry("PARENTE", ALTRO_PARENTE),
            Map.entry("NIPOTE", ALTRO_PARENTE),
            Map.entry("NONNO", ALTRO_PARENTE),
            Map.entry("NONNA", ALTRO_PARENTE));

    private final String nome;

    Parentela(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }

    /** What a word of a file means, whatever case. */
    public static Optional<Parentela> cerca(String testo) {
        var parola = testo.strip().toUpperCase(Locale.ITALIAN).replaceAll("[\\s_]+", "_");
        var altra = ALTRE_PAROLE.get(parola);
        return altra != null
                ? Optional.of(altra)
                : Arrays.stream(values()).filter(p -> p.name().equals(parola)).findFirst();
    }
}
