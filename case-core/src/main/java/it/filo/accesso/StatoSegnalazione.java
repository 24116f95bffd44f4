package it.filo.accesso;

/** Where a segnalazione is; how it gets from one to the other is said by {@link AttoSegnalazione}. */
public enum StatoSegnalazione {
    /** Nothing but the contact that an access desk passed on. */
    PASSATA("Passata dallo sportello"),
    BOZZA("Bozza"),
    INVIATA("Inviata"),
    IN_ESAME("In esame"),
    /** The sender mends it and sends it again. */
    RESTITUITA("Restituita"),
    RIFIUTATA("Non accolta"),
    ACCOLTA("Accolta");

    private final String nome;

    StatoSegnalazione(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }

    public boolean decisa() {
        return this == RIFIUTATA || this == ACCOLTA;
    }
}
