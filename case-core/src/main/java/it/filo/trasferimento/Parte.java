package it.filo.trasferimento;

import it.filo.operatori.Sezione;
import java.util.Arrays;
import java.util.List;

/**
 * What of a case can be handed over to another zona (GDPR art. 5 c. 1 c): the minimum always, the rest where it is chosen.
 * Each part is of a section, so that who may not read it here can neither send it nor read it there.
 */
public enum Parte {
    MINIMO("Chi si trasferisce, con quale misura", Sezione.NUCLEO, true),
    /** Whatever the case manager wrote to whoever answers: not for the office, which reads the minimum. */
    NOTA("Nota di chi ha seguito il nucleo", Sezione.MONITORAGGIO, true),
    ANALISI_SOCIALE("Scheda A, domini sociali", Sezione.ANALISI_SOCIALE, false),
    ANALISI_LAVORO("Scheda A, profilo lavorativo di chi si trasferisce", Sezione.ANALISI_LAVORO, true),
    QUADRO("Scheda B", Sezione.QUADRO, false),
    SALUTE_E_GIUSTIZIA("Scheda B, salute e dati giudiziari", Sezione.SALUTE_E_GIUSTIZIA, false),
    PROGETTO("Progetto, con le firme", Sezione.PROGETTO, false),
    PATTO("Patto di servizio di chi si trasferisce", Sezione.PATTO, true),
    MONITORAGGIO("Verifiche ed esito", Sezione.MONITORAGGIO, false),
    DIARIO("Diario, senza le note riservate", Sezione.MONITORAGGIO, false);

    private final String nome;
    private final Sezione sezione;
    private final boolean diCiascuno;

    Parte(String nome, Sezione sezione, boolean diCiascuno) {
        this.nome = nome;
        this.sezione = sezione;
        this.diCiascuno = diCiascuno;
    }

    public String nome() {
        return nome;
    }

    public Sezione sezione() {
        return sezione;
    }

    /**
     * Whether it is written person by person. The others speak of the household as a whole, and so also of who stays:
     * they are handed over only where nobody does.
     */
    public boolean diCiascuno() {
        return diCiascuno;
    }

    /** Whether it is read before the other zona answers. */
    public boolean primaDiRispondere() {
        return this == MINIMO || this == NOTA;
    }

    /** What is handed over only where somebody chooses it. */
    public static List<Parte> aScelta() {
        return Arrays.stream(values()).filter(p -> !p.primaDiRispondere()).toList();
    }
}
