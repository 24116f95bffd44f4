package it.filo.fondi;

import java.util.Locale;

/** The services and supports of D.Lgs. 147/2017 art. 7 c. 1, by their letters. */
public enum Art7 {
    A("Segretariato sociale"),
    B("Servizio sociale professionale per la presa in carico"),
    C("Tirocini finalizzati all'inclusione sociale, all'autonomia delle persone e alla riabilitazione"),
    D("Sostegno socio-educativo domiciliare o territoriale"),
    E("Assistenza domiciliare socio-assistenziale e servizi di prossimità"),
    F("Sostegno alla genitorialità e servizio di mediazione familiare"),
    G("Servizio di mediazione culturale"),
    H("Servizio di pronto intervento sociale");

    private final String nome;

    Art7(String nome) {
        this.nome = nome;
    }

    public String nome() {
        return nome;
    }

    /** As the law and the database write it. */
    public String lettera() {
        return name().toLowerCase(Locale.ROOT);
    }
}
