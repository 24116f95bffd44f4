package it.filo.cartella;

import java.util.Locale;

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

    /** Stands for the step where only the phase is to be known. */
    public String adesso() {
        return "fase di " + nome.toLowerCase(Locale.ITALIAN);
    }
}
