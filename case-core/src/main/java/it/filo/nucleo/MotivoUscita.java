package it.filo.nucleo;

/** Why somebody no longer belongs to a nucleo. */
public enum MotivoUscita {
    TRASFERIMENTO("Trasferimento in un'altra casa"),
    FUORI_ZONA("Trasferimento fuori dalla zona"),
    SEPARAZIONE("Separazione o divorzio"),
    NUOVO_NUCLEO("Ha formato un nucleo proprio"),
    STRUTTURA("Accoglienza in una struttura residenziale"),
    DECESSO("Decesso"),
    ERRORE("Indicato per errore");

    private final String nome;

    MotivoUscita(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
