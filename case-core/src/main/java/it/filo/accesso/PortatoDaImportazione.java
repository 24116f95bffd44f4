package it.filo.accesso;

/** What an import made, while it is there. */
public interface PortatoDaImportazione {

    /** @param esiti what INPS decided, of those domande and of others */
    record Conti(long domande, long esiti, long persone, long cartelle) {}

    Conti di(ImportazioneId id);
}
