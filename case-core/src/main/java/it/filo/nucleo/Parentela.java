package it.filo.nucleo;

/** What a member is to the richiedente. */
public enum Parentela {
    RICHIEDENTE("Richiedente"),
    CONIUGE("Coniuge o convivente"),
    FIGLIO("Figlio o figlia"),
    GENITORE("Genitore"),
    FRATELLO("Fratello o sorella"),
    ALTRO_PARENTE("Altro parente"),
    ALTRO("Altra persona");

    private final String nome;

    Parentela(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
