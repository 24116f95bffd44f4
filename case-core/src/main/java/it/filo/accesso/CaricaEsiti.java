package it.filo.accesso;

import it.filo.accesso.Importazione.Stato;
import it.filo.operatori.Operatore;
import it.filo.operatori.Sezione;
import it.filo.registro.Registro;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import it.filo.zona.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a file of outcomes into a preview that somebody then confirms or throws away. The rows are kept some at a time,
 * each group in a transaction of its own, so that one can watch; whatever its size, the memory holds a few groups.
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

    /** Groups that are compared with what is registered at the same time. */
    private static final int INSIEME = 2;

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
        // Closing it waits for the groups that are on their way.
        try (var operai = Executors.newFixedThreadPool(INSIEME)) {
            var lettura = new Lettura(id, file, operai, avanti);
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

    /** Rows on their way into the preview. */
    private record Gruppo(List<AnteprimaEsiti.Letta> righe, Future<ImportazioneId> fatto) {}

    private final class Lettura {

        private final ImportazioneId id;
        private final FileEsiti file;
        private final Avanzamento avanti;
        private final LeggiRiga leggiRiga;
        private final ExecutorService operai;
        private final ZonaId zona = ZonaCorrente.zona().orElseThrow();
        private final Deque<Gruppo> inCorso = new ArrayDeque<>(INSIEME);
        private List<FileEsiti.Riga> gruppo = new ArrayList<>(GRUPPO);
        private @Nullable Intestazione testa;
        private int lette;

        private Lettura(ImportazioneId id, FileEsiti file, ExecutorService operai, Avanzamento avanti) {
            this.id = id;
            this.file = file;
            this.avanti = avanti;
            this.operai = operai;
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
            if (inCorso.size() == INSIEME) {
                attende(inCorso.remove());
            }
            var righe = conPrime(testa);
            var parte = file.parte();
            var fatto = operai.submit(() -> ZonaCorrente.in(zona, () -> {
                anteprima.deposita(id, righe, leggiRiga, parte);
                return id;
            }));
            inCorso.add(new Gruppo(righe, fatto));
            gruppo = new ArrayList<>(GRUPPO);
        }

        /** The rows of the group, each with the first of its protocollo: in the preview, on its way there, or in the group. */
        private List<AnteprimaEsiti.Letta> conPrime(Intestazione testa) {
            var celle = gruppo.stream().map(testa::celle).toList();
            var protocolli = celle.stream().map(Protocollo::diRiga).toList();
            var prime = new HashMap<>(importazioni.primeRighe(
                    id, protocolli.stream().filter(p -> !p.isEmpty()).distinct().toList()));
            inCorso.stream()
                    .flatMap(g -> g.righe().stream())
                    .forEach(r -> prime.merge(r.protocollo(), r.numero(), Math::min));
            var righe = new ArrayList<AnteprimaEsiti.Letta>(gruppo.size());
            for (int i = 0; i < gruppo.size(); i++) {
                var riga = gruppo.get(i);
                var protocollo = protocolli.get(i);
                var prima = protocollo.isEmpty() ? null : prime.putIfAbsent(protocollo, riga.numero());
                righe.add(new AnteprimaEsiti.Letta(riga.numero(), celle.get(i), testa.guasto(riga), protocollo, prima));
            }
            return righe;
        }

        private void attende(Gruppo depositato) {
            try {
                depositato.fatto().get();
                lette += depositato.righe().size();
                avanti.lette(lette);
            } catch (ExecutionException e) {
                throw new IllegalStateException("the import " + id + " cannot go on", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the import " + id + " was interrupted", e);
            }
        }

        private void finisci() {
            if (testa == null) {
                throw new FileIllegibile("Il file è vuoto: la prima riga deve contenere i nomi delle colonne.");
            }
            deposita(testa);
            inCorso.forEach(this::attende);
            if (lette == 0) {
                throw new FileIllegibile("Il file ha soltanto l'intestazione: mancano le righe con le domande.");
            }
            anteprima.finita(id, testa.ignoteInParole());
        }
    }
}
