package it.filo.accesso;

/** How a person came to the point of access. */
public enum Canale {
    SPORTELLO("Sportello"),
    TELEFONO("Telefono"),
    EMAIL("Posta elettronica"),
    CAF("Tramite CAF"),
    ALTRO_SERVIZIO("Tramite altro servizio");

    private final String nome;

    Canale(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
