package it.filo.accesso;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** State of a domanda at INPS. */
public enum StatoDomanda {
    IN_LAVORAZIONE("In lavorazione"),
    ACCOLTA("Accolta"),
    RESPINTA("Respinta"),
    SOSPESA("Sospesa"),
    DECADUTA("Decaduta"),
    REVOCATA("Revocata"),
    TERMINATA("Terminata");

    /** The words of the lists that the offices keep by hand. */
    private static final Map<String, StatoDomanda> ALTRE_PAROLE = Map.ofEntries(
            Map.entry("POSITIVA", ACCOLTA),
            Map.entry("POSITIVE", ACCOLTA),
            Map.entry("POSITIVO", ACCOLTA),
            Map.entry("ACCOLTE", ACCOLTA),
            Map.entry("NEGATIVA", RESPINTA),
            Map.entry("NEGATIVE", RESPINTA),
            Map.entry("RESPINTE", RESPINTA),
            Map.entry("SOSPESE", SOSPESA),
            Map.entry("DECADUTE", DECADUTA),
            Map.entry("REVOCATE", REVOCATA),
            Map.entry("TERMINATE", TERMINATA));

    private static final Pattern SPAZI = Pattern.compile("[\\s_]+");

    private final String nome;

    StatoDomanda(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }

    /** What a word of a file means, whatever case. */
    public static Optional<StatoDomanda> cerca(String testo) {
        var parola = SPAZI.matcher(testo.strip().toUpperCase(Locale.ITALIAN)).replaceAll("_");
        var altra = ALTRE_PAROLE.get(parola);
        return altra != null
                ? Optional.of(altra)
                : Arrays.stream(values()).filter(s -> s.name().equals(parola)).findFirst();
    }

    /** Whether the family is left without what it asked for, or without what it had. */
    public boolean chiedeAttenzione() {
        return this == RESPINTA || this == SOSPESA || this == DECADUTA || this == REVOCATA;
    }
}
