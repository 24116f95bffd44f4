package it.filo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import it.filo.base.DellaZona;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

/** The decisions on the structure, held. ArchUnit fails a rule that matches no class, so none is vacuous. */
class ArchitetturaTest {

    /** Test classes lie in folders and in the test jar of case-persistence. */
    private static final ImportOption SENZA_PROVE =
            (Location luogo) -> !luogo.contains("test-classes") && !luogo.contains("-tests.jar");

    private static final JavaClasses CLASSI =
            new ClassFileImporter().withImportOption(SENZA_PROVE).importPackages("it.filo");

    private static final String PERSISTENZA = "it.filo.*.persistence..";
    private static final String WEB = "it.filo.*.web..";

    @Test
    void le_stanze_dipendono_solo_da_quelle_che_dichiarano() {
        var stanze = ApplicationModules.of(FiloApplication.class, SENZA_PROVE);
        assertThat(stanze.stream().count()).isGreaterThan(15);
        stanze.verify();
    }

    @Test
    void il_dominio_non_conosce_ne_il_web_ne_il_database() {
        regge(noClasses()
                .that(nelDominio())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        PERSISTENZA,
                        WEB,
                        "java.sql..",
                        "org.springframework.jdbc..",
                        "org.springframework.data..",
                        "org.springframework.web..",
                        "org.springframework.security..",
                        "jakarta.servlet.."));
    }

    @Test
    void il_dominio_usa_di_spring_solo_servizi_transazioni_e_moduli() {
        regge(noClasses()
                .that(nelDominio())
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                "org.springframework.stereotype..",
                                "org.springframework.transaction..",
                                "org.springframework.modulith..")))));
    }

    @Test
    void solo_la_superclasse_della_zona_usa_le_annotazioni_di_hibernate() {
        regge(noClasses()
                .that(nelDominio())
                .and()
                .doNotHaveFullyQualifiedName(DellaZona.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hibernate.."));
    }

    @Test
    void ogni_entita_appartiene_a_una_zona() {
        regge(classes().that().areAnnotatedWith(Entity.class).should().beAssignableTo(DellaZona.class));
    }

    @Test
    void nessuna_entita_ha_collezioni_o_associazioni() {
        regge(noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "jakarta\\.persistence\\.(OneToMany|ManyToOne|OneToOne|ManyToMany|ElementCollection)"));
    }

    @Test
    void il_web_non_parla_con_il_database() {
        regge(noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        PERSISTENZA,
                        "java.sql..",
                        "org.springframework.jdbc..",
                        "org.springframework.data..",
                        "jakarta.persistence..",
                        "org.springframework.transaction.."));
    }

    @Test
    void i_controller_restano_nel_loro_pacchetto() {
        regge(classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate());
    }

    @Test
    void i_casi_d_uso_stanno_nel_dominio() {
        regge(classes().that().areAnnotatedWith(Service.class).should(be(nelDominio())));
    }

    @Test
    void i_depositi_restano_nel_loro_pacchetto() {
        regge(classes()
                .that()
                .resideInAPackage(PERSISTENZA)
                .and()
                .haveSimpleNameStartingWith("Jpa")
                .should()
                .bePackagePrivate()
                .andShould()
                .beInterfaces());
    }

    @Test
    void nessuno_guarda_l_ora_senza_l_orologio() {
        for (var tipo : List.of(
                LocalDate.class,
                LocalDateTime.class,
                Instant.class,
                ZonedDateTime.class,
                OffsetDateTime.class,
                YearMonth.class)) {
            regge(noClasses().should(callMethod(tipo, "now")));
        }
        regge(noClasses()
                .that()
                .doNotHaveSimpleName("Orologio")
                .should(callMethod(Clock.class, "systemDefaultZone"))
                .orShould(callMethod(Clock.class, "systemUTC")));
    }

    private static DescribedPredicate<JavaClass> nelDominio() {
        return DescribedPredicate.describe(
                "belong to the domain",
                c -> c.getPackageName().startsWith("it.filo.")
                        && !c.getPackageName().matches(".*\\.(persistence|web)(\\..*)?")
                        && !c.getPackageName().startsWith("it.filo.demo"));
    }

    private static void regge(ArchRule regola) {
        regola.check(CLASSI);
    }

    @Test
    void le_regole_guardano_tutte_e_tre_le_parti() {
        assertThat(CLASSI.stream().filter(nelDominio())).hasSizeGreaterThan(50);
        assertThat(CLASSI.stream().filter(resideInAPackage(PERSISTENZA))).hasSizeGreaterThan(10);
        assertThat(CLASSI.stream().filter(resideInAPackage(WEB))).hasSizeGreaterThan(10);
        assertThat(CLASSI.stream().filter(simpleName("FiloApplication"))).hasSize(1);
    }
}
