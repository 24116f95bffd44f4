package it.filo.accesso;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file of INPS outcomes and what came of it.
 *
 * @param sha256 of the file, by which the same one is recognised
 * @param colonneIgnote names of columns that were ignored, null where there were none
 * @param problema why the file could not be read
 * @param parteLetta of a hundred, while the file is read; null where that is not known
 * @param elaborate rows written so far
 * @param inCorso whether somebody works on it in this moment: without, what is under way was interrupted
 */
public record Importazione(
        ImportazioneId id,
        Stato stato,
        String nomeFile,
        String sha256,
        long grandezza,
        Instant caricataIl,
        String autore,
        @Nullable String colonneIgnote,
        @Nullable String problema,
        int lette,
        @Nullable Integer parteLetta,
        int elaborate,
        Conti conti,
        @Nullable Instant confermataIl,
        @Nullable String confermataDa,
        @Nullable Instant disfattaIl,
        @Nullable String disfattaDa,
        boolean inCorso) {

    /** How long rejected rows can be downloaded, an import undone and a preview confirmed. */
    public static final int GIORNI = 30;

    /** Up to so many rows the preview is complete in the answer to the upload. */
    public static final int SUBITO = 5000;

    public enum Stato {
        IN_LETTURA("In lettura"),
        ILLEGGIBILE("Non leggibile"),
        DA_CONFERMARE("Da confermare"),
        IN_CONFERMA("In corso"),
        CONFERMATA("Importata"),
        ANNULLATA("Non importata"),
        DISFATTA("Disfatta");

        private final String nome;

        Stato(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /** What a row of the file does. */
    public enum Classe {
        NUOVA("Nuova"),
        CAMBIATA("Cambiata"),
        INVARIATA("Invariata"),
        ERRATA("Con errori");

        private final String nome;

        Classe(String nome) {
            this.nome = nome;
        }

        public String nome() {
            return nome;
        }
    }

    /** How many rows of each kind. */
    public record Conti(int nuove, int cambiate, int invariate, int errate) {

        public static final Conti ZERO = new Conti(0, 0, 0, 0);

        public Conti piu(Classe classe) {
            return switch (classe) {
                case NUOVA -> new Conti(nuove + 1, cambiate, invariate, errate);
                case CAMBIATA -> new Conti(nuove, cambiate + 1, invariate, errate);
                case INVARIATA -> new Conti(nuove, cambiate, invariate + 1, errate);
                case ERRATA -> new Conti(nuove, cambiate, invariate, errate + 1);
            };
        }

        /** Rows that change something. */
        public int scrivono() {
            return nuove + cambiate;
        }

        public int tutte() {
            return nuove + cambiate + invariate + errate;
        }
    }

    /** Its work stopped half way: nothing of it was written, and it may begin anew. */
    public boolean interrotta() {
        return !inCorso && (stato == Stato.IN_LETTURA || stato == Stato.IN_CONFERMA);
    }

    public boolean lavora() {
        return inCorso && (stato == Stato.IN_LETTURA || stato == Stato.IN_CONFERMA);
    }
}
