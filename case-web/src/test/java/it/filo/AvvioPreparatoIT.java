package it.filo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged application, with the beans that the build prepared (ADR 26). The build had neither a database nor a demo:
 * what is asked here is there only if each start decides it.
 */
class AvvioPreparatoIT {

    private static final Path CARTELLA = Path.of("target", "avvio-preparato").toAbsolutePath();
    private static final Duration AVVIO = Duration.ofMinutes(5);

    private final int porta = DueIstanze.libere(1).getFirst();

    AvvioPreparatoIT() throws IOException {}

    @Test
    void chi_non_nomina_una_banca_ha_quella_incorporata_e_la_demo() throws Exception {
        FileSystemUtils.deleteRecursively(CARTELLA);
        Files.createDirectories(CARTELLA);
        var log = CARTELLA.resolve("filo.log");
        var filo = accendi(log);
        try {
            assertThat(accesso(filo)).contains("Accedi", "program");
            assertThat(log).content().contains("Starting AOT-processed");
            var chi = Navigatore.entra(porta, "program", "filo-demo-2018");
            var cartelle = chi.apre("/cartelle");
            assertThat(cartelle.statusCode()).isEqualTo(200);
            assertThat(cartelle.body()).contains("/cartelle/", "</html>");
        } finally {
            filo.destroy();
            assertThat(filo.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private Process accendi(Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dspring.aot.enabled=true",
                        "-jar",
                        DueIstanze.jar().toString(),
                        "--server.port=" + porta,
                        "--filo.dati=" + CARTELLA)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private String accesso(Process filo) throws InterruptedException {
        var fine = System.nanoTime() + AVVIO.toNanos();
        while (true) {
            try {
                return new Navigatore(porta).apre("/login").body();
            } catch (IOException e) {
                if (!filo.isAlive() || System.nanoTime() > fine) {
                    throw new AssertionError("Filo does not start: see " + CARTELLA, e);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
