package it.filo.analisi;

import it.filo.cartella.Dominio;
import java.util.List;
import java.util.Map;

/**
 * What the five degrees of the scale mean in each domain: two people who look at the same household should tick the
 * same one.
 */
public final class Scala {

    /** From here on there is a need. */
    public static final int BISOGNO = 3;

    /** From here on it is a serious one. */
    public static final int GRAVE = 4;

    private static final Map<Dominio, List<String>> ANCORE = Map.of(
            Dominio.CONDIZIONI_PERSONALI,
            List.of(
                    "Nessuna difficoltà nella vita di ogni giorno",
                    "Piccole difficoltà che la famiglia affronta da sola",
                    "Difficoltà nella cura di sé, dei figli o dei familiari, con un aiuto saltuario",
                    "Serve un aiuto regolare per la vita di ogni giorno o per la cura dei figli",
                    "Non autonomia, isolamento o trascuratezza: serve un intervento subito"),
            Dominio.SITUAZIONE_ECONOMICA,
            List.of(
                    "Le entrate bastano e non ci sono debiti",
                    "Le entrate bastano appena, le spese sono sotto controllo",
                    "Qualche bolletta o rata arretrata",
                    "Debiti o arretrati che la famiglia non riesce a ridurre",
                    "Manca il necessario: cibo, luce, riscaldamento, cure"),
            Dominio.LAVORO,
            List.of(
                    "Gli adulti che possono lavorare hanno un lavoro stabile",
                    "Lavoro a termine o ricerca appena cominciata, con buone possibilità",
                    "Disoccupazione da meno di un anno, o lavori brevi e saltuari",
                    "Disoccupazione lunga, competenze superate o carichi di cura che impediscono il lavoro",
                    "Mai occupati o fuori dal lavoro da anni, senza una via d'accesso"),
            Dominio.ISTRUZIONE,
            List.of(
                    "I minori frequentano regolarmente, gli adulti hanno un titolo spendibile",
                    "Qualche difficoltà a scuola, già seguita",
                    "Frequenza irregolare o titoli di studio deboli",
                    "Rischio di abbandono, o adulti senza licenza media o con poco italiano",
                    "Obbligo scolastico non assolto, o analfabetismo"),
            Dominio.ABITAZIONE,
            List.of(
                    "Casa adeguata e sicura, spesa sostenibile",
                    "Casa adeguata, la spesa pesa ma si paga",
                    "Casa piccola o in cattivo stato, o affitto in ritardo",
                    "Sfratto avviato, sovraffollamento grave o utenze staccate",
                    "Senza casa, ospitalità precaria o alloggio non abitabile"),
            Dominio.RETI,
            List.of(
                    "Familiari e conoscenti su cui contare ogni giorno",
                    "Qualche persona su cui contare al bisogno",
                    "Pochi legami, aiuto incerto",
                    "Quasi soli, o legami in conflitto",
                    "Soli, o legami che fanno danno"),
            Dominio.SERVIZI_ATTIVI,
            List.of(
                    "Nessun servizio segue la famiglia",
                    "Contatti saltuari con il servizio sociale o con un'associazione",
                    "Il servizio sociale segue la famiglia con continuità",
                    "Un servizio specialistico ha già in carico qualcuno della famiglia",
                    "Più servizi specialistici hanno in carico la famiglia"));

    private Scala() {}

    /** From 1 to 5. */
    public static List<String> ancore(Dominio dominio) {
        return ANCORE.getOrDefault(
                dominio,
                List.of(
                        "Nessuna difficoltà",
                        "Difficoltà lieve",
                        "Difficoltà media",
                        "Difficoltà seria",
                        "Criticità grave"));
    }
}
