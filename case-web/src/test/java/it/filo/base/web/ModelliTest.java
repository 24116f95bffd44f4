package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Thymeleaf does not say. */
class ModelliTest {

    private static final Path MODELLI = Path.of("src/main/resources/templates");
    private static final Pattern ELEMENTO = Pattern.compile("<[a-z](?:[^<>\"]|\"[^\"]*\")*>");

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
