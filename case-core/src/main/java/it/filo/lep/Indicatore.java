package it.filo.lep;

import org.jspecify.annotations.Nullable;

/**
 * The indicators of the quarterly report: those of the regional plan (DGR 998/2018) for the four stages of the
 * pathway, and the essential levels of D.Lgs. 147/2017 and of the national plan 2018-2020.
 */
public enum Indicatore {
    A1("A1", "Nuclei beneficiari con analisi preliminare conclusa", Tema.ANALISI, "DGR 998/2018"),
    A2("A2", "Dall'esito INPS all'analisi preliminare conclusa", Tema.ANALISI, "DGR 998/2018"),
    E1(
            "E1",
            "Nuclei beneficiari con almeno una seduta dell'équipe, o solo sociale con progetto firmato",
            Tema.EQUIPE,
            "DGR 998/2018"),
    E2("E2", "Dall'analisi preliminare alla prima seduta dell'équipe", Tema.EQUIPE, "DGR 998/2018"),
    E3("E3", "Istituzioni presenti nelle équipe multidisciplinari", Tema.EQUIPE, "DGR 998/2018"),
    P1("P1", "Nuclei beneficiari con progetto personalizzato avviato", Tema.PROGETTO, "DGR 998/2018"),
    P2("P2", "Dal progetto definito al progetto avviato", Tema.PROGETTO, "DGR 998/2018"),
    P3("P3", "Dal sostegno promesso al sostegno attivato", Tema.PROGETTO, null),
    P4("P4", "Nuclei beneficiari con patto di servizio firmato", Tema.PROGETTO, "DGR 998/2018"),
    L1_20000(
            "L1.20000",
            "Punti di accesso (URP), uno ogni 20.000 residenti",
            Tema.LIVELLI,
            "Piano nazionale povertà 2018-2020, par. 4"),
    L1_40000(
            "L1.40000",
            "Punti di accesso (URP), uno ogni 40.000 residenti nei comuni con più di 40.000",
            Tema.LIVELLI,
            "Piano nazionale povertà 2018-2020, par. 4"),
    L1_70000(
            "L1.70000",
            "Punti di accesso (URP), uno ogni 70.000 residenti nelle città metropolitane",
            Tema.LIVELLI,
            "Piano nazionale povertà 2018-2020, par. 4"),
    L2("L2", "Comuni con segretariato sociale", Tema.LIVELLI, "D.Lgs. 147/2017 art. 7 c. 1 lett. a"),
    L3("L3", "Équipe multidisciplinari attive", Tema.LIVELLI, "D.Lgs. 147/2017 art. 5 c. 7"),
    L4("L4", "Residenti per ogni assistente sociale", Tema.LIVELLI, "L. 178/2020 art. 1 c. 797"),
    L5(
            "L5",
            "Nuclei con quadro di analisi e almeno un servizio dell'art. 7 attivato",
            Tema.LIVELLI,
            "D.Lgs. 147/2017 art. 7 c. 1"),
    L6(
            "L6",
            "Nuclei con bisogno complesso e un bambino nei primi mille giorni con sostegno alla genitorialità",
            Tema.LIVELLI,
            "Piano nazionale povertà 2018-2020, par. 8");

    /** The chapters of the report. */
    public enum Tema {
        DOMANDE("Le domande"),
        ANALISI("Analisi preliminare"),
        EQUIPE("Équipe multidisciplinare"),
        PROGETTO("Progetto personalizzato"),
        LIVELLI("Livelli essenziali"),
        FONDI("Fondi");

        private final String nome;

        Tema(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    private final String codice;
    private final String nome;
    private final Tema tema;
    private final @Nullable String fonte;

    Indicatore(String codice, String nome, Tema tema, @Nullable String fonte) {
        this.codice = codice;
        this.nome = nome;
        this.tema = tema;
        this.fonte = fonte;
    }

    public String codice() {
        return codice;
    }

    public String nome() {
        return nome;
    }

    public Tema tema() {
        return tema;
    }

    /** Where the indicator comes from; null where it is the zona's own. */
    public @Nullable String fonte() {
        return fonte;
    }
}
