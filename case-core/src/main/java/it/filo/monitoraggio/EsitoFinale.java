package it.filo.monitoraggio;

/** Why a case ends. */
public enum EsitoFinale {
    OBIETTIVI_RAGGIUNTI("Obiettivi raggiunti", true),
    OBIETTIVI_PARZIALI("Obiettivi raggiunti in parte", true),
    LAVORO_TROVATO("Lavoro trovato", true),
    FINE_MISURA("Fine della misura", false),
    RINUNCIA("Rinuncia della famiglia", false),
    DECADENZA("Decadenza o revoca del beneficio", false),
    TRASFERIMENTO("Trasferimento in un'altra zona", false),
    IRREPERIBILE("Irreperibilità", false),
    DECESSO("Decesso", false),
    NUCLEO_UNITO("Nucleo unito a un altro", false),
    ALTRO("Altro motivo", true);

    private final String nome;
    private final boolean chiedeVerifica;

    EsitoFinale(String nome, boolean chiedeVerifica) {
        this.nome = nome;
        this.chiedeVerifica = chiedeVerifica;
    }

    public String nome() {
        return nome;
    }

    /** Whether it says something of the objectives, which must have been looked at one by one. */
    public boolean parlaDegliObiettivi() {
        return this == OBIETTIVI_RAGGIUNTI || this == OBIETTIVI_PARZIALI;
    }

    /** Whether a signed progetto ends so only after a verifica in uscita; the others happen to the pathway from outside. */
    public boolean chiedeVerifica() {
        return chiedeVerifica;
    }
}
