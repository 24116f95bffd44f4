package it.filo.accesso;

import it.filo.accesso.Importazione.Classe;
import it.filo.accesso.Importazione.Conti;
import it.filo.accesso.Importazione.Stato;
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

    /** @param parte of the file, of a hundred, that is read with these; groups may come in another order than the file's */
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

    /** Rows that change something, in the order of the file. */
    List<Riga> daScrivere(ImportazioneId id, int dopo, int quante);

    /** The row turned bad since the preview. */
    void scarta(ImportazioneId id, Riga riga);

    void elaborate(ImportazioneId id, int quante);

    void confermata(ImportazioneId id, Conti conti, Operatore chi, Instant iniziata, Instant quando);

    /** The rows of the file go; rejected ones too, where they are not kept. */
    void dimenticaRighe(ImportazioneId id, boolean ancheScartate);

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
