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
}
