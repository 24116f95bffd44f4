package it.filo.accesso;

import java.util.Arrays;
import java.util.List;

/** What is asked of the équipe, and what it answers (outcomes of the SIIL, DGR Toscana 544/2023). */
public enum EsitoSegnalazione {
    PROGETTO_INTEGRATO("Progetto integrato dell'équipe (PaIS)", true),
    PATTO_DI_SERVIZIO("Patto di servizio al centro per l'impiego", true),
    GOL_4("GOL, percorso 4 lavoro e inclusione", true),
    TIROCINIO_DI_INCLUSIONE("Tirocinio di inclusione sociale", true),
    COLLOCAMENTO_MIRATO("Collocamento mirato (L. 68/1999)", true),
    PUC("Progetto utile alla collettività (PUC)", true),
    PROGETTO_FSE("Progetto POR FSE+ o del Terzo settore", true),
    SERVIZIO_SPECIALISTICO("Invio a un servizio specialistico", true),
    IN_ATTESA("Presa in carico, in attesa di un posto", true),
    NON_APPROPRIATA("Non è un bisogno per l'équipe unica", false),
    RIFIUTO_DELLA_PERSONA("La persona non vuole", false),
    IRREPERIBILE("La persona non si trova", false),
    LAVORO_TROVATO("La persona ha trovato lavoro", false),
    GIA_SEGUITA("Il bisogno ha già una risposta", false);

    private final String nome;
    private final boolean accolta;

    EsitoSegnalazione(String nome, boolean accolta) {
        this.nome = nome;
        this.accolta = accolta;
    }

    public String nome() {
        return nome;
    }

    public boolean accolta() {
        return accolta;
    }

    /** Those of an acceptance, or of a refusal. */
    public static List<EsitoSegnalazione> di(boolean accolta) {
        return Arrays.stream(values()).filter(e -> e.accolta == accolta).toList();
    }
}
