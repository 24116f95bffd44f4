package it.filo.analisi;

/** Employment status of an adult. */
public enum Condizione {
    OCCUPATO("Occupato"),
    DISOCCUPATO("Disoccupato"),
    INOCCUPATO("In cerca di prima occupazione"),
    STUDENTE("Studente"),
    PENSIONATO("Pensionato"),
    CURA_FAMILIARI("Si occupa dei familiari"),
    INABILE("Inabile al lavoro");

    private final String nome;

    Condizione(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
