package it.filo.base.persistence;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Whoever names no database gets the embedded one. The answer is the property {@value #INCORPORATO}, with the lowest
 * precedence, so that tests can name their database later and say so.
 */
final class SceltaDellaBanca implements EnvironmentPostProcessor {

    static final String INCORPORATO = "filo.incorporato";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty("spring.datasource.url", "");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "scelta-della-banca", Map.of(INCORPORATO, url.isBlank() ? "true" : "false")));
    }
}
