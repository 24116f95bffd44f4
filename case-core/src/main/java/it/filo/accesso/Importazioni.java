package it.filo.accesso;

import it.filo.accesso.Importazione.Classe;
import it.filo.accesso.Importazione.Conti;
import it.filo.accesso.Importazione.Stato;
import it.filo.base.DellaZona;
import it.filo.operatori.Operatore;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The imports of the current zona with the rows of their files. */
public interface Importazioni {

    /** As many rows as a page shows, and one to know that more follow. */
    int PAGINA = 100;

    /** A row of a file as it came, and what was found. */
    record Riga(int numero, Classe classe, Map<Colonna, String> celle, List<Rilievo> rilievi) {

        public boolean avvisa() {
            return rilievi.stream().anyMatch(Rilievo::avviso);
        }
    }

    /** Which rows a page shows. */
    enum Vista {
        TUTTE("Tutte"),
        ERRORI("Errori"),
        AVVISI("Avvisi"),
        NUOVE("Nuove"),
        CAMBIATE("Cambiate"),
        INVARIATE("Invariate");

        private final String nome;

        Vista(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /** What was built on an import, so that it cannot be undone any more. */
    enum Ostacolo {
        NON_ULTIMA("ne è stata fatta un'altra dopo"),
        ESITO_SUCCESSIVO("una sua domanda ha già un esito successivo"),
        FAMIGLIA_SEGUITA("per una sua famiglia qualcuno ha già scritto nella lista di attenzione"),
        CARTELLA_SEGUITA("su una sua cartella qualcuno ha già lavorato"),
        ALTRA_DOMANDA("un'altra domanda riguarda persone o nuclei arrivati con questa"),
        DATI_CAMBIATI("i dati di una persona, di un nucleo o di una domanda sono stati cambiati dopo"),
        PASSATO_IL_TERMINE("è passato il tempo in cui si può disfare"),
        ALTRO("qualcosa è già stato registrato su ciò che ha portato");

        private final String nome;

        Ostacolo(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /**
     * Begins an import.
     *
     * @return false where one of the same file is under way
     */
    boolean apri(ImportazioneId id, String nomeFile, String sha256, long grandezza, Operatore chi, Instant quando);

    Optional<Importazione> perId(ImportazioneId id);

    /** The one of this file that nobody has decided yet. */
    Optional<Importazione> aperta(String sha256);

    /** The latest first. */
    List<Importazione> ultime(int quante);

    /** @return whether it was in that state and is now in the other */
    boolean passa(ImportazioneId id, Stato da, Stato a);

    /** Holds the import until the transaction ends, so that whoever looks sees that somebody works on it. */
    void tieni(ImportazioneId id);

    /** Lets one import at a time write into the zona: waits for the one that does. */
    void tieniLaZona();

    // The reading

    /** Of these protocolli those that an earlier row has, with the number of the first such row. */
    Map<String, Integer> primeRighe(ImportazioneId id, Collection<String> protocolli);

    void aggiungi(ImportazioneId id, List<Riga> righe, @Nullable Integer parte);

    void letta(ImportazioneId id, @Nullable String colonneIgnote);

    void illeggibile(ImportazioneId id, String perche);

    // The preview

    /** @param dopo number of the last row of the page before */
    List<Riga> righe(ImportazioneId id, Vista vista, int dopo, int quante);

    Map<Vista, Integer> conta(ImportazioneId id);

    /** The rejected rows, one after the other. */
    void scartate(ImportazioneId id, Consumer<Riga> riga);

    // The import itself

    /** From here on what this transaction writes is written for the import. */
    void scrivePer(ImportazioneId id);

    /** Rows that change something, in the order of the file. */
    List<Riga> daScrivere(ImportazioneId id, int dopo, int quante);

    /** Writes new things, each before those that name it, then what was decided, then all else that was changed; and forgets. */
    void scrivi(List<DellaZona> nuove, List<Domanda> decise);

    /** Sends what was written and forgets it, so that the memory does not grow with the file. */
    void dimenticaScritte();

    /**
     * Looks for better ways to what was written. A table that was empty when the import began has grown, and the database
     * would go on as for an empty one.
     */
    void dimenticaPiani();

    /** The row turned bad since the preview. */
    void scarta(ImportazioneId id, Riga riga);

    void elaborate(ImportazioneId id, int quante);

    void confermata(ImportazioneId id, Conti conti, Operatore chi, Instant iniziata, Instant quando);

    /** The rows of the file go; rejected ones too, where they are not kept. */
    void dimenticaRighe(ImportazioneId id, boolean ancheScartate);

    // Undoing

    Set<Ostacolo> ostacoli(ImportazioneId id);

    /** @return false where something that was built on it stood in the way: then the transaction is to be given up */
    boolean disfa(ImportazioneId id, Operatore chi, Instant quando);

    /** Imports that ended, or that nobody has decided, before then: their rows and what could undo them go. */
    void dimenticaPrimaDi(Instant quando);

    /** The classes that a preview shows under a name. */
    static Set<Classe> classi(Vista vista) {
        return switch (vista) {
            case TUTTE, AVVISI -> EnumSet.allOf(Classe.class);
            case ERRORI -> EnumSet.of(Classe.ERRATA);
            case NUOVE -> EnumSet.of(Classe.NUOVA);
            case CAMBIATE -> EnumSet.of(Classe.CAMBIATA);
            case INVARIATE -> EnumSet.of(Classe.INVARIATA);
        };
    }
}
