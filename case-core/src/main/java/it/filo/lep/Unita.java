package it.filo.lep;

/** What a figure is measured in; the words are those of the CSV. */
public enum Unita {
    NUCLEI("nuclei"),
    PERCENTO("%"),
    GIORNI_LAVORATIVI("giorni lavorativi"),
    GIORNI("giorni"),
    EURO("euro"),
    /** Points of access, and whatever else is counted that is no nucleo: institutions, équipes. */
    PUNTI("punti"),
    RESIDENTI("residenti");

    private final String nome;

    Unita(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
