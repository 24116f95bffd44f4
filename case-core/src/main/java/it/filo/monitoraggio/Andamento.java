package it.filo.monitoraggio;

/** How an objective, a commitment or a support is going. */
public enum Andamento {
    RAGGIUNTO("Raggiunto"),
    IN_CORSO("In corso"),
    FERMO("Fermo"),
    ABBANDONATO("Abbandonato");

    private final String nome;

    Andamento(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
