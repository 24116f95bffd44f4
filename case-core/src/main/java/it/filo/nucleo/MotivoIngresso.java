package it.filo.nucleo;

/** How somebody comes to belong to a nucleo. */
public enum MotivoIngresso {
    NASCITA("Nascita"),
    CONVIVENZA("Matrimonio o convivenza"),
    RICONGIUNGIMENTO("Ricongiungimento o arrivo da un'altra casa"),
    AFFIDAMENTO("Affidamento o adozione"),
    RITORNO("Ritorno in famiglia");

    private final String nome;

    MotivoIngresso(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
