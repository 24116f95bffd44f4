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
}
