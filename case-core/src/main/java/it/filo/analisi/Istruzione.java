package it.filo.analisi;

/** Highest title of study. */
public enum Istruzione {
    NESSUNA("Nessun titolo"),
    ELEMENTARE("Licenza elementare"),
    MEDIA("Licenza media"),
    QUALIFICA("Qualifica professionale"),
    DIPLOMA("Diploma"),
    LAUREA("Laurea");

    private final String nome;

    Istruzione(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
