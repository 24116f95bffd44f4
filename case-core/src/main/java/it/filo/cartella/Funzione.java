package it.filo.cartella;

/** In what function somebody follows a case. */
public enum Funzione {
    CASE_MANAGER("Case manager"),
    CONSULENTE_CPI("Consulente del centro per l'impiego"),
    TUTOR("Tutor del Terzo settore"),
    SPECIALISTA("Referente specialistico"),
    MEMBRO("Membro dell'équipe"),
    SOSTITUTO("Sostituto");

    private final String nome;

    Funzione(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }

    /** Whether it is over once the case is closed: what remains is archive, for who answers for it (GDPR art. 5). */
    public boolean finisceConLaChiusura() {
        return this != CASE_MANAGER && this != CONSULENTE_CPI;
    }
}
