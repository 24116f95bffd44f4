package it.filo.trasferimento;

/** How a letter between zones stands. */
public enum StatoLettera {
    INVIATA("In attesa di risposta"),
    RITIRATA("Ritirata da chi l'ha inviata"),
    ACCOLTA("Accolta"),
    RIFIUTATA("Non accolta");

    private final String nome;

    StatoLettera(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
