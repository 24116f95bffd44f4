package it.filo.operatori;

/** How somebody stands to a segnalazione; several may hold at once. */
public enum RelazioneSegnalazione {
    MITTENTE("scritta da sé"),
    COLLEGA_DEL_MITTENTE("inviata da un collega del proprio ente"),
    /** An access desk passed a contact on, and nobody has completed it yet. */
    DA_COMPLETARE("passata dallo sportello, da completare"),
    /** Member of the équipe that examines it, as long as it is not decided. */
    EQUIPE_INCARICATA("affidata a un'équipe di cui si fa parte"),
    /** Of an équipe that examined it: it rereads what was answered. */
    EQUIPE_CHE_HA_DECISO("decisa, affidata a un'équipe di cui si fa parte"),
    /** An emergency of somebody in the household of a case that one manages. */
    EMERGENZA_SUL_CASO("emergenza da decidere, nel nucleo di un caso di cui si è case manager"),
    DA_DECIDERE("inviata e non ancora decisa"),
    /** Follows the case that it opened or joined. */
    CASO_NATO("accolta, nel caso che si segue"),
    DECISA("già decisa");

    private final String nome;

    RelazioneSegnalazione(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
