package it.filo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From the start of Filo to its first correct page, with its demo zona, on the PostgreSQL that it brings along: as the jar
 * unpacked by Spring Boot's own tool. With the cache (JEP 483, 515) of what Java did in a start before, and what Spring
 * prepared at build; and without either, as anybody starts it.
 */
final class Avvio {

    /** What the cache is made of: somebody signs in and opens these. */
    private static final List<String> PAGINE = List.of("/", "/cartelle", "/scadenze", "/cerca?q=rossi");

    private static final String PREPARATO = "-Dspring.aot.enabled=true";
    private static final String CHI = "program";
    private static final String PASSWORD_DELLA_DEMO = "filo-demo-2018";

    private final Path cartella;
    private final Path jar;
    private final List<String> java;
    private @Nullable Filo acceso;

    Avvio(Path cartella, Path jar, List<String> java) throws IOException {
        this.cartella = Files.createDirectories(cartella);
        this.jar = jar;
        this.java = java;
    }

    Durate.Esito misura(Ambiente dove, int giri) throws Exception {
        var app = spacchettato();
        var cache = cartella.resolve("filo.aot").toAbsolutePath();
        Files.deleteIfExists(cache);
        impara(app, cache);
        var conCache = new Durate.Braccio(
                "first page with a cache",
                this::ferma,
                () -> accende(app, List.of(PREPARATO, "-XX:AOTCache=" + cache)));
        var senza = new Durate.Braccio("first page without", this::ferma, () -> accende(app, List.of()));
        try {
            return Durate.misura(dove, conCache, senza, giri);
        } finally {
            ferma();
        }
    }

    private Path spacchettato() throws IOException, InterruptedException {
        var app = cartella.resolve("app");
        if (Files.isDirectory(app)) {
            try (Stream<Path> vecchi = Files.walk(app)) {
                for (var vecchio : vecchi.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(vecchio);
                }
            }
        }
        var processo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toAbsolutePath().toString(),
                        "extract",
                        "--destination",
                        app.toString(),
                        "--application-filename",
                        "filo.jar")
                .inheritIO()
                .start();
        if (processo.waitFor() != 0) {
            throw new IllegalStateException("the jar cannot be unpacked");
        }
        return app.resolve("filo.jar");
    }

    /** A start that makes the demo zona if there is none, and one more that is learned from. */
    private void impara(Path app, Path cache) throws IOException, InterruptedException {
        accende(app, List.of());
        ferma();
        var filo = accende(app, List.of(PREPARATO, "-XX:AOTCacheOutput=" + cache));
        var biscotti = filo.entra(CHI, PASSWORD_DELLA_DEMO);
        for (var pagina : PAGINE) {
            filo.apre(List.of(new Pagina(pagina, biscotti, "</html>")));
        }
        ferma();
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no cache: see " + cartella.resolve("filo.log"));
        }
    }

    private Filo accende(Path app, List<String> opzioni) throws IOException, InterruptedException {
        var tutte = new ArrayList<>(java);
        tutte.addAll(opzioni);
        var filo = Filo.dimostrativo(cartella.resolve("dati").toAbsolutePath(), app, tutte);
        acceso = filo;
        filo.primaPagina();
        return filo;
    }

    private void ferma() throws InterruptedException {
        if (acceso != null) {
            acceso.ferma();
            acceso = null;
        }
    }
}
