package it.filo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged application, with the beans that the build prepared (ADR 26). The build had neither a database nor a demo:
 * what is asked here is there only if each start decides it.
 */
class AvvioPreparatoIT {

    private static final Path CARTELLA = Path.of("target", "avvio-preparato").toAbsolutePath();

    private final int porta = DueIstanze.libere(1).getFirst();

    AvvioPreparatoIT() throws IOException {}

    @Test
    void chi_non_nomina_una_banca_ha_quella_incorporata_e_la_demo() throws Exception {
        FileSystemUtils.deleteRecursively(CARTELLA);
        Files.createDirectories(CARTELLA);
        var filo = DueIstanze.accendi(
                CARTELLA, porta, List.of("-Dspring.aot.enabled=true"), Map.of("filo.dati", CARTELLA));
        try {
            DueIstanze.aspetta(CARTELLA, porta, List.of(filo));
            assertThat(new Navigatore(porta).apre("/login").body()).contains("Accedi", "program");
            assertThat(CARTELLA.resolve(DueIstanze.log(porta))).content().contains("Starting AOT-processed");
            var chi = Navigatore.entra(porta, "program", DemoDiProva.PASSWORD);
            var cartelle = chi.apre("/cartelle");
            assertThat(cartelle.statusCode()).isEqualTo(200);
            assertThat(cartelle.body()).contains("/cartelle/", "</html>");
        } finally {
            filo.destroy();
            assertThat(filo.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
