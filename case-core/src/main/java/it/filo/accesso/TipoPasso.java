package it.filo.accesso;

import java.util.Arrays;
import java.util.List;

/** What was done for a family whose domanda did not go well. */
public enum TipoPasso {
    TELEFONATA("Telefonata"),
    COLLOQUIO("Colloquio"),
    RIESAME_CHIESTO("Riesame chiesto"),
    RICORSO("Ricorso"),
    INVIO("Invio a un altro servizio"),
    RIESAME_ACCOLTO("Riesame accolto"),
    RIESAME_RESPINTO("Riesame respinto"),
    /** Who helps from now on. */
    AIUTO("Chi aiuta la famiglia"),
    CHIUSURA("Tolta dall'elenco"),
    RIAPERTURA("Rimessa nell'elenco");

    private final String nome;

    TipoPasso(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }

    /** Whether it asks INPS or a judge to look again: the days for it do not run any more. */
    public boolean contesta() {
        return this == RIESAME_CHIESTO || this == RICORSO;
    }

    /** Whether it answers a request for review. */
    boolean risponde() {
        return this == RIESAME_ACCOLTO || this == RIESAME_RESPINTO;
    }

    /** Those that people write; the others are written by what they do. */
    public static List<TipoPasso> daScrivere() {
        return Arrays.stream(values()).filter(t -> t.compareTo(AIUTO) < 0).toList();
    }
}
