package it.filo.accesso;

/** State of a domanda at INPS. */
public enum StatoDomanda {
    IN_LAVORAZIONE("In lavorazione"),
    ACCOLTA("Accolta"),
    RESPINTA("Respinta"),
    SOSPESA("Sospesa"),
    DECADUTA("Decaduta"),
    REVOCATA("Revocata"),
    TERMINATA("Terminata");

    private final String nome;

    StatoDomanda(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }

    /** Whether the family is left without what it asked for, or without what it had. */
    public boolean chiedeAttenzione() {
        return this == RESPINTA || this == SOSPESA || this == DECADUTA || this == REVOCATA;
    }
}
