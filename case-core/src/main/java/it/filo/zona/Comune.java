package it.filo.zona;

/** A comune of the zona. */
public record Comune(String istat, String nome, String catastale, String cap, int residenti) {

    /** What tells a comune from the others, in the form that the office which gives it out uses. */
    public enum Dato {
        ISTAT("\\d{6}"),
        NOME(".*\\S.*"),
        CATASTALE("[A-M]\\d{3}"),
        CAP("\\d{5}");

        private final String forma;

        Dato(String forma) {
            this.forma = forma;
        }

        public boolean scritto(String testo) {
            return testo.matches(forma);
        }
    }

    public String dato(Dato dato) {
        return switch (dato) {
            case ISTAT -> istat;
            case NOME -> nome;
            case CATASTALE -> catastale;
            case CAP -> cap;
        };
    }
}
