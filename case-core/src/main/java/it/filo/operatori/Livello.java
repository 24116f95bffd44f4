package it.filo.operatori;

/** How much of a section somebody sees. A level says what it gives by itself; the order of the constants means nothing. */
public enum Livello {
    NIENTE("–"),
    CONTEGGI("solo conteggi"),
    CODICE("solo codice del nucleo"),
    NOME("nome e case manager"),
    CONTATTI("nome e contatti"),
    LIMITI_AL_LAVORO("solo limiti al lavoro"),
    LETTURA_PROPRIA("legge la sua parte"),
    LETTURA("legge"),
    SCRITTURA_PROPRIA("scrive la sua parte"),
    SCRITTURA("scrive"),
    AUTORE("solo chi l'ha scritta");

    private final String nome;

    Livello(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }

    /** Whether there is something of the case to read: all of it, or the asker's part. */
    public boolean legge() {
        return switch (this) {
            case NIENTE, CONTEGGI, CODICE -> false;
            case NOME, CONTATTI, LIMITI_AL_LAVORO, LETTURA_PROPRIA, LETTURA, SCRITTURA_PROPRIA, SCRITTURA, AUTORE ->
                true;
        };
    }

    /** Whether the whole section may be read. */
    public boolean leggeTutto() {
        return this == LETTURA || this == SCRITTURA;
    }

    public boolean scrive() {
        return this == SCRITTURA || this == SCRITTURA_PROPRIA || this == AUTORE;
    }

    /** Whether only the asker's own part is meant: own domain, own supports, own service, own domande. */
    public boolean soloProprio() {
        return this == LETTURA_PROPRIA || this == SCRITTURA_PROPRIA || this == AUTORE;
    }
}
