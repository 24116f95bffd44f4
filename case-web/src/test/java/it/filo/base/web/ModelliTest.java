package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Thymeleaf does not say. */
class ModelliTest {

    private static final Path MODELLI = Path.of("src/main/resources/templates");
    private static final Pattern ELEMENTO = Pattern.compile("<[a-z](?:[^<>\"]|\"[^\"]*\")*>");

    /**
     * A message key that does not exist shows as {@code ??key??}. There is no catalogue of messages to look it up in: the
     * labels are written in the templates, in the one language of their readers (docs/pagine.md), so that no key is used
     * at all, nor one in the code.
     */
    @Test
    void nessun_testo_sta_in_un_catalogo_di_messaggi() throws IOException {
        try (var modelli = Files.walk(MODELLI);
                var codice = Files.walk(Path.of("src/main/java"))) {
            assertThat(modelli.filter(Files::isRegularFile)).isNotEmpty().noneMatch(f -> contiene(f, "#{"));
            assertThat(codice.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .noneMatch(f -> contiene(f, "MessageSource") || contiene(f, "message = \"{"));
        }
        assertThat(Path.of("src/main/resources/messages.properties")).doesNotExist();
    }

    private static boolean contiene(Path file, String testo) {
        try {
            return Files.readString(file).contains(testo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replacing comes first (precedence 100 against 300), and the condition goes with the replaced element. */
    @Test
    void nessuna_condizione_sta_sull_elemento_che_viene_sostituito() throws IOException {
        try (var file = Files.walk(MODELLI)) {
            var modelli = file.filter(f -> f.toString().endsWith(".html")).toList();
            assertThat(modelli).hasSizeGreaterThan(20);
            for (var modello : modelli) {
                assertThat(ELEMENTO.matcher(Files.readString(modello)).results())
                        .as("%s", modello)
                        .noneMatch(e -> e.group().contains("th:replace=")
                                && e.group().matches("(?s).*\\sth:(if|unless|each|case)=.*"));
            }
        }
    }
}
