package it.filo.operatori;

/** How somebody stands to a case. */
public enum Relazione {
    /** Case manager, member of its mini-équipe or EEMM, or invited until a date. */
    SUA("suo caso"),
    /** The same, where the analisi preliminare closed as solo sociale. */
    SUA_SOLO_SOCIALE("suo caso, solo sociale"),
    ALTRUI("caso di altri");

    private final String nome;

    Relazione(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }

    public boolean sua() {
        return this != ALTRUI;
    }
}
