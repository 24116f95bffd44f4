package it.filo.base.persistence;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Whoever names no database gets the embedded one, and with it the demo. The answers are the properties {@value
 * #INCORPORATO} and {@value #DEMO}, with the lowest precedence, so that tests can name their database later and say so.
 * The build, which prepares starts of all kinds, has none.
 */
final class SceltaDellaBanca implements EnvironmentPostProcessor {

    static final String INCORPORATO = "filo.incorporato";
    static final String DEMO = "filo.demo";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var incorporato = environment.getProperty("spring.datasource.url", "").isBlank()
                && !environment.getProperty(AbstractAotProcessor.AOT_PROCESSING, Boolean.class, false);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "scelta-della-banca",
                        Map.of(INCORPORATO, Boolean.toString(incorporato), DEMO, "${" + INCORPORATO + "}")));
    }

    static boolean incorporato(Environment environment) {
        return environment.getProperty(INCORPORATO, Boolean.class, false);
    }
}
