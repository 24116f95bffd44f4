package it.filo.monitoraggio;

/** When in the life of the progetto a verifica is held. */
public enum Momento {
    ENTRATA("In entrata"),
    ITINERE("In itinere"),
    USCITA("In uscita");

    private final String nome;

    Momento(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
