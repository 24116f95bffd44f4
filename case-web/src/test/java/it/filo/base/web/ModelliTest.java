package it.filo.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** The ticket that makes a second sending harmless is added where Thymeleaf writes the address, and nowhere else. */
    @Test
    void ogni_modulo_che_scrive_porta_il_suo_biglietto() throws IOException {
        try (var file = Files.walk(MODELLI)) {
            var moduli = file.filter(f -> f.toString().endsWith(".html"))
                    .flatMap(ModelliTest::elementi)
                    .filter(e -> e.startsWith("<form"))
                    .filter(e -> e.toLowerCase(Locale.ROOT).contains("method=\"post\""))
                    .toList();
            assertThat(moduli).hasSizeGreaterThan(40).allMatch(m -> m.contains("th:action="));
        }
    }

    /** A button with an address of its own would send the form where its ticket does not count. */
    @Test
    void nessun_pulsante_manda_il_modulo_altrove() throws IOException {
        try (var file = Files.walk(MODELLI)) {
            assertThat(file.filter(f -> f.toString().endsWith(".html")).flatMap(ModelliTest::elementi))
                    .noneMatch(e -> e.contains("formaction=") || e.contains("formmethod="));
        }
    }

    private static Stream<String> elementi(Path modello) {
        try {
            return ELEMENTO.matcher(Files.readString(modello)).results().map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
