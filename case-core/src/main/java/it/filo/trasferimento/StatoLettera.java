package it.filo.trasferimento;

/** How a letter between zones stands; in words, the trasferimento that it asks for. */
public enum StatoLettera {
    INVIATA("In attesa di risposta"),
    RITIRATA("Ritirato da chi l'ha inviato"),
    ACCOLTA("Accolto"),
    RIFIUTATA("Non accolto");

    private final String nome;

    StatoLettera(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
