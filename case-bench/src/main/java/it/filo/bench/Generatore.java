package it.filo.bench;

import it.filo.base.Cassaforte;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty, migrated database with the cases of so many nuclei. The rows come by COPY while indexes, foreign keys
 * and triggers are away ({@link Schema}); what the trigger of {@code persona} would write is written beside it. COPY
 * does not pass under row-level security, so they come as the superuser; what reads them afterwards does not.
 */
final class Generatore {

    static final long SEME = 20_171_201L;

    private static final Logger LOG = LoggerFactory.getLogger(Generatore.class);
    /** One nucleo in so many has a history of so many events. */
    private static final int OGNI_LUNGHISSIMA = 10_000;

    static final int LUNGHISSIMA = 10_000;
    private static final int OGNI_LUNGA = 1_000;
    private static final int LUNGA = 200;
    static final int USUALE = 20;

    private final Banca banca;
    private final Cassaforte cassaforte;
    private final String impronta;
    private final int insieme;
    private final Nomi nomi = new Nomi();

    /**
     * @param impronta of the password of every account
     * @param insieme how many connections work at a time; with one, also where the rows lie is always the same
     */
    Generatore(Banca banca, Cassaforte cassaforte, String impronta, int insieme) {
        this.banca = banca;
        this.cassaforte = cassaforte;
        this.impronta = impronta;
        this.insieme = insieme;
    }

    void genera(Taglia taglia) throws SQLException {
        var inizio = System.nanoTime();
        var catalogo = catalogo();
        var schema = Schema.spoglia(banca, insieme);
        copia(taglia);
        regione();
        fatto("rows written", inizio);
        schema.riveste();
        fatto("indexes and constraints put back", inizio);
        schema.riordina();
        fatto("vacuumed and analysed", inizio);
        var mancano = new ArrayList<>(catalogo);
        mancano.removeAll(catalogo());
        if (!mancano.isEmpty() || catalogo.size() != catalogo().size()) {
            throw new IllegalStateException("the schema is not what it was: " + mancano);
        }
    }

    private List<String> catalogo() throws SQLException {
        try (var connessione = banca.daSuperutente()) {
            return Schema.catalogo(connessione);
        }
    }

    private static void fatto(String cosa, long inizio) {
        LOG.info(
                "{} after {} s",
                cosa,
                Duration.ofNanos(System.nanoTime() - inizio).toSeconds());
    }

    private void copia(Taglia taglia) {
        try (var esecutore = Executors.newFixedThreadPool(insieme)) {
            var zone = new ArrayList<Future<?>>();
            for (int n = 1; n <= taglia.zone().size(); n++) {
                var numero = n;
                zone.add(esecutore.submit(() -> {
                    try (var connessione = banca.daSuperutente()) {
                        zona(numero, taglia.zone().get(numero - 1), connessione);
                    }
                    return numero;
                }));
            }
            for (var zona : zone) {
                zona.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void regione() throws SQLException {
        var caso = new Caso(SEME);
        var id = caso.id(Territorio.mattina(Territorio.INIZIO));
        try (var connessione = banca.daSuperutente()) {
            var copia = new Copia(id, connessione);
            new Territorio(id, 0, caso, copia, nomi).scriviRegione(impronta);
            copia.manda();
        }
    }

    private void zona(int numero, int nuclei, Connection connessione) throws SQLException {
        var caso = new Caso(SEME + numero);
        var id = caso.id(Territorio.mattina(Territorio.INIZIO));
        var copia = new Copia(id, connessione);
        ZonaCorrente.in(new ZonaId(id), () -> {
            var territorio = new Territorio(id, numero, caso, copia, nomi);
            territorio.scrivi(nuclei, impronta);
            var famiglie = new Famiglie(territorio, nomi);
            var storie = new Storie(territorio, cassaforte);
            for (int n = 0; n < nuclei; n++) {
                var cammino = Cammino.scelto(caso, eventi(n));
                storie.racconta(famiglie.nuova(cammino.accaduti().getFirst().data()), cammino);
            }
            copia.manda();
            return id;
        });
    }

    /** How long the history of the n-th nucleo of its zona is; 0 for whatever chance says. */
    private static int eventi(int n) {
        if (n % OGNI_LUNGHISSIMA == 7) {
            return LUNGHISSIMA;
        }
        return n % OGNI_LUNGA == 13 ? LUNGA : n % OGNI_LUNGA == 17 ? USUALE : 0;
    }
}
