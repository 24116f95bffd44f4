package it.filo.base.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * A test of repositories and read models on a real PostgreSQL, without web. Beans are made when asked for, so that use
 * cases whose ports only the web layer implements do not stand in the way.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = ProvaDiPersistenza.Configurazione.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.config.import=classpath:persistenza.properties", "spring.main.lazy-initialization=true"})
@ConBanca
public @interface ProvaDiPersistenza {

    /**
     * No stereotype on it: the tests of the web module must not find it by scanning; nor does it find the pages, where
     * it runs beside them.
     */
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "it.filo")
    @ComponentScan(
            basePackages = "it.filo",
            excludeFilters = {
                @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
                @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
                @Filter(type = FilterType.REGEX, pattern = "it\\.filo\\.(.+\\.web\\..+|[A-Z].*)")
            })
    final class Configurazione {

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Europe/Rome"));
        }
    }
}
