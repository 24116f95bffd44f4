package it.filo.bench;

import it.filo.base.persistence.Piani;
import it.filo.zona.ZonaCorrente;
import it.filo.zona.ZonaId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** Two zone, one ten times the other, generated once for all tests: with one connection, so that it is always the same. */
final class NazioneDiProva {

    static final int GRANDE = 10_000;
    static final int PICCOLA = 1_000;

    private static final NazioneDiProva UNICA = nuova();

    final Banca banca;
    final ConfigurableApplicationContext filo;
    /** As the superuser, over all walls. */
    final JdbcClient tutto;

    private NazioneDiProva(Banca banca, ConfigurableApplicationContext filo) {
        this.banca = banca;
        this.filo = filo;
        this.tutto = JdbcClient.create(new DriverManagerDataSource(banca.urlDaSuperutente()));
    }

    static NazioneDiProva unica() {
        return UNICA;
    }

    private static NazioneDiProva nuova() {
        try {
            var cartella = Files.createTempDirectory("nazione");
            var impostazioni = new HashMap<>(Banca.CARICO);
            impostazioni.put("shared_preload_libraries", "pg_stat_statements");
            impostazioni.put("shared_buffers", "256MB");
            var banca = Banca.avvia(cartella, impostazioni);
            var filo = Contesto.di(banca, Piani.class);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                filo.close();
                banca.close();
                elimina(cartella);
            }));
            Contesto.riempie(filo, banca, new Taglia(GRANDE + PICCOLA, List.of(GRANDE, PICCOLA)), 1);
            var nazione = new NazioneDiProva(banca, filo);
            nazione.tutto.sql("create extension pg_stat_statements").update();
            return nazione;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void elimina(java.nio.file.Path cartella) {
        try {
            FileSystemUtils.deleteRecursively(cartella);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The n-th by size, from one. */
    ZonaId zona(int numero) {
        return new ZonaId(tutto.sql("select id from tecnico.zona where codice = ?")
                .param("ZONA" + numero)
                .query(UUID.class)
                .single());
    }

    <T> T nella(int zona, Supplier<T> cosa) {
        return ZonaCorrente.in(zona(zona), cosa);
    }
}
