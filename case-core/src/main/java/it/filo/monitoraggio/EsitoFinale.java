package it.filo.monitoraggio;

/** Why a case ends. */
public enum EsitoFinale {
    OBIETTIVI_RAGGIUNTI("Obiettivi raggiunti"),
    OBIETTIVI_PARZIALI("Obiettivi raggiunti in parte"),
    LAVORO_TROVATO("Lavoro trovato"),
    FINE_MISURA("Fine della misura"),
    RINUNCIA("Rinuncia della famiglia"),
    DECADENZA("Decadenza o revoca del beneficio"),
    TRASFERIMENTO("Trasferimento in un'altra zona"),
    IRREPERIBILE("Irreperibilità"),
    DECESSO("Decesso"),
    ALTRO("Altro motivo");

    private final String nome;

    EsitoFinale(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
