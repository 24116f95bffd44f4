package it.filo.base.persistence;

import it.filo.base.persistence.BancaDiProva.Preparazione;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Gives the Spring context of a test a migrated database of its own, and itself a bean {@link Accesso} that says how to
 * reach it as its owner. Tests that share a context share its database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextCustomizerFactories(ConBanca.Fabbrica.class)
public @interface ConBanca {

    /** What the database holds to begin with; prepared once in a JVM and copied. */
    Class<? extends Preparazione> preparata() default Vuota.class;

    /** Nothing but the schema. */
    final class Vuota implements Preparazione {

        @Override
        public void prepara(Accesso banca) {}
    }

    /** Found by Spring's test framework through the annotation. */
    final class Fabbrica implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> prova, List<ContextConfigurationAttributes> configurazione) {
            var conBanca = TestContextAnnotationUtils.findMergedAnnotation(prova, ConBanca.class);
            return conBanca == null ? null : new Allaccio(conBanca.preparata());
        }
    }

    /** Equal for equal preparations, so that contexts are shared between test classes. */
    record Allaccio(Class<? extends Preparazione> preparazione) implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext contesto, MergedContextConfiguration configurazione) {
            var accesso = preparazione == Vuota.class ? BancaDiProva.nuova() : BancaDiProva.nuova(preparazione);
            contesto.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("banca-di-prova", BancaDiProva.proprieta(accesso)));
            contesto.getBeanFactory().registerSingleton("accessoDiProva", accesso);
        }
    }
}
