package it.filo.misura;

import it.filo.misura.Termine.Unita;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The measures that Filo knows. A local project is one more of these, with a code of its own. */
final class Misure {

    private static final Set<String> TUTTI_I_PERCORSI = Set.of();
    private static final Set<String> SOLO_LAVORO = Set.of("SOLO_LAVORO");
    private static final Set<String> CON_PROGETTO = Set.of("SOLO_SOCIALE", "COMPLESSO", "SPECIALISTICO");

    private static final Set<String> RIVEDIBILI = Set.of("RESPINTA", "DECADUTA", "REVOCATA");

    private static final String PAIS = "Patto per l'inclusione sociale (PaIS)";

    /**
     * D.Lgs. 147/2017. Domande from 1/12/2017 for a benefit from 1/1/2018 (art. 25), until 28/2/2019 (DL 4/2019 art.
     * 13); the last of them ran their 18 months (art. 4) from March 2019.
     */
    static final Misura REI = new Misura(
            "REI",
            "REI",
            "Reddito di inclusione",
            LocalDate.of(2017, 12, 1),
            LocalDate.of(2019, 2, 28),
            LocalDate.of(2020, 8, 31),
            "Progetto personalizzato",
            true,
            true,
            new Regole(
                    List.of(
                            // The article says 25 days. The 15 + 5 working days of art. 9 for the domanda itself
                            // already
                            // exceed 25 calendar days, so working days are meant.
                            new Termine(
                                    "ANALISI",
                                    "Analisi preliminare",
                                    Set.of("DOMANDA_PRESENTATA"),
                                    Set.of("ANALISI_CONCLUSA"),
                                    TUTTI_I_PERCORSI,
                                    25,
                                    Unita.GIORNI_LAVORATIVI,
                                    "D.Lgs. 147/2017, art. 5 c. 4",
                                    "Il nucleo riceve il beneficio senza che il suo bisogno sia stato valutato."),
                            // The quadro di analisi has no time limit of its own: it must fit into these days.
                            new Termine(
                                    "PROGETTO",
                                    "Sottoscrizione del progetto",
                                    Set.of("ANALISI_CONCLUSA"),
                                    Set.of("PROGETTO_SOTTOSCRITTO"),
                                    CON_PROGETTO,
                                    20,
                                    Unita.GIORNI_LAVORATIVI,
                                    "D.Lgs. 147/2017, art. 6 c. 1",
                                    "Senza il progetto sottoscritto il beneficio può essere sospeso."),
                            new Termine(
                                    "PATTO",
                                    "Sottoscrizione del patto di servizio",
                                    Set.of("ANALISI_CONCLUSA"),
                                    Set.of("PATTO_SOTTOSCRITTO"),
                                    SOLO_LAVORO,
                                    20,
                                    Unita.GIORNI_LAVORATIVI,
                                    "D.Lgs. 147/2017, art. 5 c. 5",
                                    "Senza il patto di servizio, che tiene luogo del progetto, il beneficio può essere sospeso."),
                            // The progetto sets how often; ninety days where it does not.
                            new Termine(
                                    "VERIFICA",
                                    "Verifica del progetto",
                                    Set.of("PROGETTO_SOTTOSCRITTO", "VERIFICA_SVOLTA"),
                                    Set.of("VERIFICA_SVOLTA"),
                                    CON_PROGETTO,
                                    90,
                                    Unita.GIORNI,
                                    "D.Lgs. 147/2017, art. 6",
                                    "Obiettivi, impegni e sostegni del progetto restano senza verifica.")),
                    // Of the refusals before the message most were reviewed by INPS itself. A domanda that is suspended
                    // is not decided, so there is nothing to review.
                    List.of(new Riesame(
                            RIVEDIBILI,
                            LocalDate.of(2018, 7, 20),
                            30,
                            Unita.GIORNI,
                            "messaggio INPS 2937 del 20/7/2018",
                            true))));

    /** DL 4/2019, articles 1-13 repealed from 1/1/2024 (L. 197/2022 art. 1 c. 318): archive, so nothing is due. */
    static final Misura RDC = new Misura(
            "RDC",
            "RdC",
            "Reddito di cittadinanza",
            LocalDate.of(2019, 3, 6),
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2023, 12, 31),
            PAIS,
            false,
            false,
            // No text that sets the days was found: those of the REI before it and of the ADI after it.
            new Regole(
                    List.of(),
                    List.of(new Riesame(
                            RIVEDIBILI,
                            LocalDate.of(2019, 3, 6),
                            30,
                            Unita.GIORNI,
                            "per analogia con il REI e l'ADI",
                            false))));

    /**
     * DL 48/2023 art. 12: from 1/9/2023, for the single person who can work; it passes through the centro per
     * l'impiego, so nothing is due by the zona.
     */
    static final Misura SFL = new Misura(
            "SFL",
            "SFL",
            "Supporto per la formazione e il lavoro",
            LocalDate.of(2023, 9, 1),
            null,
            null,
            PAIS,
            false,
            true,
            // The ADI's message does not name it; INPS handles both alike.
            new Regole(
                    List.of(),
                    List.of(new Riesame(
                            RIVEDIBILI, LocalDate.of(2023, 9, 1), 30, Unita.GIORNI, "per analogia con l'ADI", false))));

    /**
     * DL 48/2023 and DM 154/2023; PaIS by DM 72/2024. Domande from 18/12/2023 for a benefit from 1/1/2024. The patto di
     * attivazione digitale, from which the 120 days run, is not known to the zona: the day of the domanda stands for it.
     */
    static final Misura ADI = new Misura(
            "ADI",
            "ADI",
            "Assegno di inclusione",
            LocalDate.of(2023, 12, 18),
            null,
            null,
            PAIS,
            false,
            false,
            new Regole(
                    List.of(
                            new Termine(
                                    "ANALISI",
                                    "Primo incontro e analisi preliminare",
                                    Set.of("DOMANDA_PRESENTATA"),
                                    Set.of("ANALISI_CONCLUSA"),
                                    TUTTI_I_PERCORSI,
                                    120,
                                    Unita.GIORNI,
                                    "DL 48/2023, art. 4 c. 4",
                                    "Il beneficio è sospeso dal mese successivo, fino all'incontro con i servizi sociali."),
                            new Termine(
                                    "PATTO",
                                    "Sottoscrizione del patto di servizio",
                                    Set.of("ANALISI_CONCLUSA"),
                                    Set.of("PATTO_SOTTOSCRITTO"),
                                    SOLO_LAVORO,
                                    60,
                                    Unita.GIORNI,
                                    "DL 48/2023, art. 4 c. 5",
                                    "Il beneficio è sospeso finché il patto di servizio non è sottoscritto."),
                            new Termine(
                                    "VERIFICA",
                                    "Verifica ogni 90 giorni",
                                    Set.of("PROGETTO_SOTTOSCRITTO", "PATTO_SOTTOSCRITTO", "VERIFICA_SVOLTA"),
                                    Set.of("VERIFICA_SVOLTA"),
                                    TUTTI_I_PERCORSI,
                                    90,
                                    Unita.GIORNI,
                                    "DL 48/2023, art. 4 c. 4-5; DM 72/2024",
                                    "Il beneficio è sospeso se i componenti del nucleo non si presentano.")),
                    // The message speaks of domande refused; that revoche and decadenze follow it is from memory. One
                    // that is suspended waits for a meeting, a DSU or INPS itself, not for a review.
                    List.of(
                            new Riesame(
                                    Set.of("RESPINTA"),
                                    LocalDate.of(2023, 12, 18),
                                    30,
                                    Unita.GIORNI,
                                    "messaggio INPS 684 del 14/2/2024",
                                    true),
                            new Riesame(
                                    Set.of("DECADUTA", "REVOCATA"),
                                    LocalDate.of(2023, 12, 18),
                                    30,
                                    Unita.GIORNI,
                                    "per analogia con il messaggio INPS 684 del 14/2/2024",
                                    false))));

    /**
     * No measure: who is reported to the équipe unica of the Servizio Integrato Inclusione Lavoro and receives none (DGR
     * Toscana 544 of 15/5/2023; DGR 1627 of 23/12/2024). Nobody asks for it with a domanda, its cases are opened by a
     * segnalazione; neither act sets a term. Servizio sociale and centro per l'impiego are its least équipe, so both
     * confirm the analisi.
     */
    static final Misura SIIL = new Misura(
            "SIIL",
            "Senza misura (SIIL)",
            "Presa in carico integrata sociale-lavoro, senza una misura",
            LocalDate.of(2023, 5, 15),
            null,
            null,
            "Progetto personalizzato",
            true,
            false,
            new Regole(List.of()));

    static final List<Misura> TUTTE = List.of(REI, RDC, SFL, ADI);

    static final List<Misura> CON_CARTELLE = List.of(REI, RDC, SFL, ADI, SIIL);

    private Misure() {}
}
