package it.filo.accesso;

import it.filo.operatori.Operatore;
import java.time.Instant;
import java.util.Set;

/** The way back from an import, and what stands in it. */
public interface RitorniDaImportazione {

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

    Set<Ostacolo> ostacoli(ImportazioneId id);

    /** @return false where something that was built on it stood in the way: then the transaction is to be given up */
    boolean disfa(ImportazioneId id, Operatore chi, Instant quando);
}
