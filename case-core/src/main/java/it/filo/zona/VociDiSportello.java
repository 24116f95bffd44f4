package it.filo.zona;

import java.util.List;

/** What the counters of the current zona offer to choose from. A contact keeps the name, so the list may change freely. */
public interface VociDiSportello {

    enum Tipo {
        /** A benefit or service that somebody may have already. */
        PRESTAZIONE,
        /** A CAF, a patronato or another body that brings people or presents their domande. */
        INTERMEDIARIO
    }

    /** In the order that the zona gave them. */
    List<String> voci(Tipo tipo);

    /** These in place of all that were there. */
    void imposta(Tipo tipo, List<String> nomi);
}
