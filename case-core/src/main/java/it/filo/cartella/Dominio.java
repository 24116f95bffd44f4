package it.filo.cartella;

import java.util.List;

/** The six domains of the analisi (D.Lgs. 147/2017 art. 5 c. 2), and the further headings of the schede. */
public enum Dominio {
    CONDIZIONI_PERSONALI("Condizioni e funzionamenti personali e sociali"),
    SITUAZIONE_ECONOMICA("Situazione economica"),
    LAVORO("Situazione lavorativa e profilo di occupabilità"),
    ISTRUZIONE("Educazione, istruzione e formazione"),
    ABITAZIONE("Condizione abitativa"),
    RETI("Reti familiari, di prossimità e sociali"),
    SERVIZI_ATTIVI("Servizi già attivi"),
    SALUTE("Salute"),
    GIUSTIZIA("Situazione giudiziaria");

    private final String nome;

    Dominio(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }

    /** The six of the law, in its order. */
    public static List<Dominio> diLegge() {
        return List.of(CONDIZIONI_PERSONALI, SITUAZIONE_ECONOMICA, LAVORO, ISTRUZIONE, ABITAZIONE, RETI);
    }
}
