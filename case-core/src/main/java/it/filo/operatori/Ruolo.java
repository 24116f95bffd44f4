package it.filo.operatori;

import it.filo.zona.TipoEnte;
import java.util.Set;

/**
 * What a person does in the zona; one account has one role. Who runs the zona works for the SdS or, where there is none,
 * for the comune that leads.
 */
public enum Ruolo {
    OPERATORE_ACCESSO("Operatore di accesso", TipoEnte.COMUNE),
    AMMINISTRATIVA("Amministrativa", TipoEnte.SDS, TipoEnte.COMUNE),
    ASSISTENTE_SOCIALE("Assistente sociale", TipoEnte.SDS, TipoEnte.COMUNE),
    CONSULENTE_CPI("Consulente del centro per l'impiego", TipoEnte.CENTRO_PER_IMPIEGO),
    TUTOR("Operatore del Terzo settore", TipoEnte.TERZO_SETTORE),
    REFERENTE_SPECIALISTICO("Referente specialistico", TipoEnte.SERVIZIO_SPECIALISTICO),
    PROGRAM_MANAGER("Program manager", TipoEnte.SDS, TipoEnte.COMUNE),
    DIRETTORE("Direttore", TipoEnte.SDS, TipoEnte.COMUNE),
    NUCLEO_DI_MONITORAGGIO("Nucleo di monitoraggio", TipoEnte.SDS, TipoEnte.COMUNE),
    REGIONE("Regione", TipoEnte.REGIONE),
    DPO("Responsabile della protezione dei dati", TipoEnte.SDS, TipoEnte.COMUNE),
    AMMINISTRATORE("Amministratore", TipoEnte.SDS, TipoEnte.COMUNE);

    private final String nome;
    private final Set<TipoEnte> enti;

    Ruolo(String nome, TipoEnte... enti) {
        this.nome = nome;
        this.enti = Set.of(enti);
    }

    public String nome() {
        return nome;
    }

    /** The kinds of ente whose people have this role. */
    public Set<TipoEnte> enti() {
        return enti;
    }
}
