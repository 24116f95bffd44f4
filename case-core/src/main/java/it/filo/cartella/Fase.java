package it.filo.cartella;

/** Where a case is. */
public enum Fase {
    ACCESSO("Accesso"),
    ANALISI_PRELIMINARE("Analisi preliminare"),
    EQUIPE("Équipe"),
    PROGETTO("Progetto"),
    MONITORAGGIO("Monitoraggio"),
    CHIUSA("Chiusa");

    private final String nome;

    Fase(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
