package it.filo.accesso;

/** Why nobody has to help any more, although the domanda did not go well. */
public enum FineAttenzione {
    NON_VUOLE("La famiglia non chiede aiuto"),
    ESITO_GIUSTO("L'esito è giusto e non c'è altro da fare"),
    AIUTATA_ALTRIMENTI("Aiutata in altro modo"),
    NON_RINTRACCIATA("Non si riesce a rintracciarla"),
    TRASFERITA("Abita in un'altra zona");

    private final String nome;

    FineAttenzione(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }
}
