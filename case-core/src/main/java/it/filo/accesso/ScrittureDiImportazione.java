package it.filo.accesso;

import it.filo.base.DellaZona;
import java.util.List;

/** How an import writes: many things at once, and so that the database can take them back. */
public interface ScrittureDiImportazione {

    /** From here on what this transaction writes is written for the import. */
    void scrivePer(ImportazioneId id);

    /** Writes new things, each before those that name it, then what was decided, then all else that changed; and forgets. */
    void scrivi(List<DellaZona> nuove, List<Domanda> decise);

    /** Sends what was written and forgets it, so that the memory does not grow with the file. */
    void dimenticaScritte();

    /**
     * Looks for better ways to what was written. A table that was empty when the import began has grown, and the database
     * would go on as for an empty one.
     */
    void dimenticaPiani();
}
