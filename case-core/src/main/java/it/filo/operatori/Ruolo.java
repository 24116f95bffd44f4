package it.filo.operatori;

/** What a person does in the zona; one account has one role. */
public enum Ruolo {
    OPERATORE_ACCESSO("Operatore di accesso"),
    AMMINISTRATIVA("Amministrativa"),
    ASSISTENTE_SOCIALE("Assistente sociale"),
    CONSULENTE_CPI("Consulente del centro per l'impiego"),
    TUTOR("Operatore del Terzo settore"),
    REFERENTE_SPECIALISTICO("Referente specialistico"),
    PROGRAM_MANAGER("Program manager"),
    DIRETTORE("Direttore"),
    NUCLEO_DI_MONITORAGGIO("Nucleo di monitoraggio"),
    REGIONE("Regione"),
    DPO("Responsabile della protezione dei dati"),
    AMMINISTRATORE("Amministratore");

    private final String nome;

    Ruolo(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
