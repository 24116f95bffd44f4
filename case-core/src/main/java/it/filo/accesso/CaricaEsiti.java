package it.filo.accesso;

import it.filo.accesso.Importazione.Stato;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a file of outcomes into a preview that somebody then confirms or throws away. The rows are kept some at a time,
 * each group in a transaction of its own, so that one can watch; whatever its size, the memory holds one group.
 */
@Service
@Transactional
public class CaricaEsiti {

    public sealed interface Risposta {
        record Aperta(ImportazioneId id) implements Risposta {}

        /** The same file is there already and waits for a decision. */
        record GiaCaricato(Importazione importazione) implements Risposta {}
    }

    private static final int GRUPPO = 500;

    private static final Duration TURNO = Duration.ofMinutes(1);

    private final Importazioni importazioni;
    private final AnteprimaEsiti anteprima;
    private final Zone zone;
    private final Registro registro;
    private final Clock clock;

    CaricaEsiti(Importazioni importazioni, AnteprimaEsiti anteprima, Zone zone, Registro registro, Clock clock) {
        this.importazioni = importazioni;
        this.anteprima = anteprima;
        this.zone = zone;
        this.registro = registro;
        this.clock = clock;
    }

    /** Whether this person imports outcomes: who may write all that such a file holds. */
    public static boolean importa(Operatore chi) {
        return VediImportazioni.importa(chi);
    }

    public Risposta apri(String nomeFile, String sha256, long grandezza, Operatore chi) {
        VediImportazioni.puoImportare(chi);
        // A reading that broke off left a preview of a part of the file: it begins anew.
        importazioni
                .aperta(sha256)
                .filter(i -> i.stato() == Stato.IN_LETTURA && i.interrotta() && nonAdesso(i))
                .filter(i -> importazioni.passa(i.id(), Stato.IN_LETTURA, Stato.ANNULLATA))
                .ifPresent(i -> importazioni.dimenticaRighe(i.id(), true));
        var id = ImportazioneId.nuovo();
        if (!importazioni.apri(id, Testi.leggibile(nomeFile, 200), sha256, grandezza, chi, clock.instant())) {
            return new Risposta.GiaCaricato(importazioni.aperta(sha256).orElseThrow());
        }
        registro.annota(chi, Registro.Azione.MODIFICA, null, Sezione.DOMANDA, "caricamento di un file di esiti INPS");
        return new Risposta.Aperta(id);
    }

    /** One that was brought in this moment waits for its turn. */
    private boolean nonAdesso(Importazione importazione) {
        return importazione.caricataIl().isBefore(clock.instant().minus(TURNO));
    }

    /**
     * Reads the whole file; what it finds is in the import.
     *
     * @param avanti is told how many rows were read so far
     */
    public void leggi(ImportazioneId id, FileEsiti file, Avanzamento avanti) {
        importazioni.tieni(id);
        var lettura = new Lettura(id, file, avanti);
        try {
            file.leggi(lettura::riga);
            lettura.finisci();
        } catch (FileIllegibile e) {
            anteprima.illeggibile(id, e.perche());
        }
    }

    /** Whom the reading tells how far it is. */
    public interface Avanzamento {
        void lette(int righe);
    }

    private final class Lettura {

        private final ImportazioneId id;
        private final FileEsiti file;
        private final Avanzamento avanti;
        private final LeggiRiga leggiRiga;
        private final List<FileEsiti.Riga> gruppo = new ArrayList<>(GRUPPO);
        private @Nullable Intestazione testa;
        private int lette;

        private Lettura(ImportazioneId id, FileEsiti file, Avanzamento avanti) {
            this.id = id;
            this.file = file;
            this.avanti = avanti;
            this.leggiRiga = new LeggiRiga(zone.comuni(), LocalDate.now(clock));
        }

        private void riga(FileEsiti.Riga riga) {
            if (testa == null) {
                if (riga.guasto() != null) {
                    throw new FileIllegibile(riga.guasto());
                }
                testa = Intestazione.di(riga.celle());
            } else if (!Intestazione.vuota(riga)) {
                gruppo.add(riga);
                if (gruppo.size() == GRUPPO) {
                    deposita(testa);
                }
            }
        }

        private void deposita(Intestazione testa) {
            anteprima.deposita(id, gruppo, testa, leggiRiga, file.parte());
            lette += gruppo.size();
            gruppo.clear();
            avanti.lette(lette);
        }

        private void finisci() {
            if (testa == null) {
                throw new FileIllegibile("Il file è vuoto: la prima riga deve contenere i nomi delle colonne.");
            }
            deposita(testa);
            if (lette == 0) {
                throw new FileIllegibile("Il file ha soltanto l'intestazione: mancano le righe con le domande.");
            }
            anteprima.finita(id, testa.ignoteInParole());
        }
    }
}
