package it.filo.zona;

/** Kinds of ente that meet in the pathway. */
public enum TipoEnte {
    SDS("Società della Salute", Istituzione.SDS_E_COMUNI),
    COMUNE("Comune", Istituzione.SDS_E_COMUNI),
    CENTRO_PER_IMPIEGO("Centro per l'impiego", Istituzione.CENTRO_PER_IMPIEGO),
    TERZO_SETTORE("Terzo settore", Istituzione.TERZO_SETTORE),
    SERVIZIO_SPECIALISTICO("Servizio specialistico", Istituzione.SERVIZIO_SPECIALISTICO),
    REGIONE("Regione", Istituzione.REGIONE);

    /** How the indicator of partner institutions (DGR 998/2018) counts an ente: SdS and comuni are one. */
    public enum Istituzione {
        SDS_E_COMUNI,
        CENTRO_PER_IMPIEGO,
        TERZO_SETTORE,
        SERVIZIO_SPECIALISTICO,
        REGIONE;

        /** Whether each ente of the kind counts for itself. */
        public boolean ognunoPerSe() {
            return this == SERVIZIO_SPECIALISTICO;
        }
    }

    private final String nome;
    private final Istituzione istituzione;

    TipoEnte(String nome, Istituzione istituzione) {
        this.nome = nome;
        this.istituzione = istituzione;
    }

    public String nome() {
        return nome;
    }

    public Istituzione istituzione() {
        return istituzione;
    }
}
