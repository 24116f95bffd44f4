package it.filo.operatori;

/** The parts of a case that are shown or hidden as one (GDPR art. 25: by default only what the task needs). */
public enum Sezione {
    DOMANDA("Domanda ed esito INPS"),
    SEGNALAZIONE("Segnalazione all'équipe unica"),
    NUCLEO("Persone, nucleo, contatti"),
    ISEE("ISEE e importi"),
    ANALISI_SOCIALE("Scheda A, domini sociali"),
    ANALISI_LAVORO("Scheda A, profilo lavorativo"),
    QUADRO("Scheda B"),
    SALUTE_E_GIUSTIZIA("Salute, dati giudiziari"),
    PROGETTO("Progetto personalizzato"),
    PATTO("Patto di servizio"),
    MONITORAGGIO("Monitoraggio e diario"),
    NOTE_RISERVATE("Note riservate"),
    CHI_HA_LETTO("Chi ha letto");

    private final String nome;

    Sezione(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
