package it.filo.bench;

import it.filo.base.Cassaforte;
import it.filo.operatori.Impronte;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The parts of Filo that the generator borrows: migrations, encryption, the hash of passwords. */
final class Contesto {

    /** Without pages; beans are made when asked for. */
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "it.filo")
    @ComponentScan(
            basePackages = "it.filo",
            excludeFilters =
                    @Filter(type = FilterType.REGEX, pattern = "it\\.filo\\.(.+\\.web\\..+|bench\\..+|[A-Z].*)"))
    static final class Configurazione {

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Europe/Rome"));
        }
    }

    private Contesto() {}

    /** @param anche further beans */
    static ConfigurableApplicationContext di(Banca banca, Class<?>... anche) {
        return new SpringApplicationBuilder(Configurazione.class)
                .sources(anche)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.config.import", "classpath:persistenza.properties",
                        "spring.main.lazy-initialization", "true",
                        "spring.main.banner-mode", "off"))
                .properties(banca.proprieta())
                .run();
    }

    /** Migrates an empty database and fills it. */
    static void riempie(ConfigurableApplicationContext filo, Banca banca, Taglia taglia, int insieme)
            throws SQLException {
        filo.getBean(Flyway.class).migrate();
        var impronta = filo.getBean(Impronte.class).di(Territorio.PASSWORD);
        new Generatore(banca, filo.getBean(Cassaforte.class), impronta, insieme).genera(taglia);
    }

    /** The database of a size, filled the first time; running as for real data. */
    static Banca banca(Path cartella, Taglia taglia, int insieme) throws Exception {
        var sua = cartella.resolve(taglia.nome() + "-" + Generatore.SEME);
        var piena = sua.resolve("piena");
        if (!Files.exists(piena)) {
            try (var banca = Banca.avvia(sua, Banca.CARICO);
                    var filo = di(banca)) {
                riempie(filo, banca, taglia, insieme);
            }
            Files.createFile(piena);
        }
        return Banca.avvia(sua, Banca.LAVORO);
    }
}
