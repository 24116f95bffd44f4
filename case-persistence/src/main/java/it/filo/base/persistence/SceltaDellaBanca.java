package it.filo.base.persistence;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Whoever names no database gets the embedded one, and with it the demo. The answers are the properties {@value
 * #INCORPORATO} and {@value #DEMO}, with the lowest precedence, so that tests can name their database later and say so.
 */
final class SceltaDellaBanca implements EnvironmentPostProcessor {

    static final String INCORPORATO = "filo.incorporato";
    static final String DEMO = "filo.demo";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty("spring.datasource.url", "");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "scelta-della-banca",
                        Map.of(INCORPORATO, url.isBlank() ? "true" : "false", DEMO, "${" + INCORPORATO + "}")));
    }
}
