package it.filo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the tests that go through every address have in common: the addresses themselves, and their tables. */
public final class Tabelle {

    /** Answer only where nobody has an account yet, which the demo never is: PrimoAvvioIT. */
    public static final Set<String> PRIMA_DI_TUTTO = Set.of("GET /avvio/{token}", "POST /avvio/{token}");

    private Tabelle() {}

    /** "GET /cartelle/{id}", of our own controllers. */
    public static TreeSet<String> indirizzi(RequestMappingHandlerMapping controller) {
        var indirizzi = new TreeSet<String>();
        controller.getHandlerMethods().forEach((info, metodo) -> {
            if (metodo.getBeanType().getPackageName().startsWith("it.filo")) {
                var metodi = info.getMethodsCondition().getMethods();
                assertThat(metodi).as("%s says its HTTP method", info).isNotEmpty();
                for (var modello : info.getPatternValues()) {
                    metodi.forEach(m -> indirizzi.add(m + " " + modello));
                }
            }
        });
        assertThat(indirizzi).hasSizeGreaterThan(100);
        return indirizzi;
    }

    /** Lines of a table among the resources. */
    public static List<String> righe(String nome) {
        try (var file = Tabelle.class.getResourceAsStream("/" + nome)) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
