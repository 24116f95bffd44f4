package it.filo.zona;

/** A comune of the zona. */
public record Comune(String istat, String nome, String catastale, String cap, int residenti) {

    private static final String CODICE_ISTAT = "\\d{6}";
    private static final String CODICE_CATASTALE = "[A-M]\\d{3}";
    private static final String CODICE_POSTALE = "\\d{5}";

    /** What tells a comune from the others. */
    public enum Dato {
        ISTAT,
        NOME,
        CATASTALE,
        CAP
    }

    /** Whether the codes have the form that their offices give them. */
    public boolean scritto(Dato dato) {
        return switch (dato) {
            case ISTAT -> istat.matches(CODICE_ISTAT);
            case CATASTALE -> catastale.matches(CODICE_CATASTALE);
            case CAP -> cap.matches(CODICE_POSTALE);
            case NOME -> !nome.isBlank();
        };
    }
}
