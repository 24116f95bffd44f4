package it.filo.accesso;

/** The kinds of report that the équipe unica receives. */
public enum TipoSegnalazione {
    /** Of the SIIL (DGR Toscana 544/2023). */
    SCHEDA_UNICA("Scheda unica di segnalazione"),
    /** Of the emergency services: what happened, what was done, what is needed at once. */
    EMERGENZA("Emergenza sociale (SEUS/COES)");

    private final String nome;

    TipoSegnalazione(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
