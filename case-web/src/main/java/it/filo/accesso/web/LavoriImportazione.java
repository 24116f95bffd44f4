package it.filo.accesso.web;

import it.filo.accesso.CaricaEsiti;
import it.filo.accesso.ConfermaImportazione;
import it.filo.accesso.FileEsiti;
import it.filo.accesso.Importazione;
import it.filo.accesso.ImportazioneId;
import it.filo.accesso.SegnaAvanzamento;
import it.filo.operatori.Operatore;
import it.filo.zona.ZonaCorrente;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads and writes large files while nobody waits. Few at a time, since each holds up to three connections to the database;
 * what this process forgets when it dies the import itself shows as interrupted.
 */
@Component
class LavoriImportazione {

    private static final Logger LOG = LoggerFactory.getLogger(LavoriImportazione.class);
    private static final int INSIEME = 2;
    private static final long OGNI = Duration.ofSeconds(1).toNanos();

    private final CaricaEsiti caricaEsiti;
    private final ConfermaImportazione conferma;
    private final SegnaAvanzamento avanzamento;
    private final ExecutorService operai = Executors.newFixedThreadPool(INSIEME);
    private final Set<ImportazioneId> inCoda = ConcurrentHashMap.newKeySet();

    LavoriImportazione(CaricaEsiti caricaEsiti, ConfermaImportazione conferma, SegnaAvanzamento avanzamento) {
        this.caricaEsiti = caricaEsiti;
        this.conferma = conferma;
        this.avanzamento = avanzamento;
    }

    /** Reads the file; waits for the end of a small one, and leaves a large one to itself. */
    void legge(ImportazioneId id, FileEsiti file, Runnable allaFine, Operatore chi, Duration attesa) {
        var basta = new CompletableFuture<Void>();
        var fatto = fa(
                id,
                () -> {
                    try {
                        caricaEsiti.leggi(id, file, lette -> {
                            if (lette > Importazione.SUBITO) {
                                basta.complete(null);
                            }
                        });
                    } finally {
                        allaFine.run();
                    }
                },
                chi);
        aspetta(CompletableFuture.anyOf(basta, fatto), attesa);
    }

    void conferma(ImportazioneId id, Operatore chi, Duration attesa) {
        var fatto = fa(id, () -> conferma.esegui(id, chi, new Passi(id)::scritte), chi);
        aspetta(fatto, attesa);
    }

    /** Whether it waits for its turn here, or has it. */
    boolean inCoda(ImportazioneId id) {
        return inCoda.contains(id);
    }

    private CompletableFuture<Void> fa(ImportazioneId id, Runnable cosa, Operatore chi) {
        inCoda.add(id);
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        ZonaCorrente.in(chi.zona(), () -> {
                            cosa.run();
                            return id;
                        });
                    } catch (RuntimeException e) {
                        LOG.error("The import {} was interrupted", id, e);
                    } finally {
                        inCoda.remove(id);
                    }
                },
                operai);
    }

    private static void aspetta(CompletableFuture<?> fatto, Duration attesa) {
        try {
            fatto.get(attesa.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The page says how far it is.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void smette() {
        operai.shutdownNow();
    }

    /** Says how far it is, not more often than somebody could read. */
    private final class Passi {

        private final ImportazioneId id;
        private long ultimo = System.nanoTime();

        private Passi(ImportazioneId id) {
            this.id = id;
        }

        private void scritte(int quante) {
            if (System.nanoTime() - ultimo > OGNI) {
                avanzamento.segna(id, quante);
                ultimo = System.nanoTime();
            }
        }
    }
}
