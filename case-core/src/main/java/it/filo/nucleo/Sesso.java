package it.filo.nucleo;

/** Sex as the codice fiscale and the anagrafe hold it. */
public enum Sesso {
    F("femmina"),
    M("maschio");

    private final String nome;

    Sesso(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
