package it.filo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import it.filo.accesso.TrovaDomande;
import it.filo.base.DellaZona;
import it.filo.cartella.TrovaCartelle;
import it.filo.nucleo.Cercata;
import it.filo.oggi.Cerca;
import it.filo.operatori.Operatore;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions on the structure, held. ArchUnit fails a rule that matches no class, so none is vacuous. */
class ArchitetturaTest {

    /** Test classes lie in folders and in the test jar of case-persistence; what Spring writes at build is named so. */
    private static final ImportOption SENZA_PROVE = (Location luogo) ->
            Stream.of("test-classes", "-tests.jar", "__", "$$").noneMatch(luogo::contains);

    private static final JavaClasses CLASSI =
            new ClassFileImporter().withImportOption(SENZA_PROVE).importPackages("it.filo");

    private static final String PERSISTENZA = "it.filo.*.persistence..";
    private static final String WEB = "it.filo.*.web..";

    private static final ArchRule SENZA_OROLOGIO =
            noClasses().that().haveNameNotMatching(".*\\.Orologio(\\$.*)?").should(accessTargetWhere(guardaLOra()));

    private static final ArchRule RISPOSTE_SIGILLATE =
            classes().that().haveSimpleName("Risposta").should(sigillate());

    /**
     * The zona must be known before a transaction begins: where the account, the first start or the Region says which it
     * is, each step has its own. So a refused password stays counted, too.
     */
    private static final Set<String> NON_NELLA_PROPRIA_ZONA = Set.of(
            "it.filo.operatori.Entra",
            "it.filo.operatori.RestaDentro",
            "it.filo.operatori.CambiaPassword",
            "it.filo.operatori.PrimoAvvio",
            "it.filo.lep.LeggiRapporto");

    private static final ArchRule IN_TRANSAZIONE = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .and(DescribedPredicate.describe("work in one zona", c -> !NON_NELLA_PROPRIA_ZONA.contains(c.getName())))
            .should(inTransazione());

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

    /** The registro has it from where the search began. */
    @Test
    void una_ricerca_prosegue_solo_da_dove_e_cominciata() {
        regge(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Cerca.class.getName())
                .should()
                .callMethod(TrovaCartelle.class, "prosegue", Cercata.Somigliante.class, int.class, Operatore.class)
                .orShould()
                .callMethod(TrovaDomande.class, "prosegue", Cercata.Somigliante.class, int.class, Operatore.class));
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
        regge(SENZA_OROLOGIO);
    }

    @Test
    void ogni_risposta_e_sigillata() {
        regge(RISPOSTE_SIGILLATE);
    }

    @Test
    void ogni_caso_d_uso_sta_in_una_transazione() {
        regge(IN_TRANSAZIONE);
    }

    /** Each of the ways around a rule is one that the rule sees. */
    @Test
    void le_regole_mordono() {
        for (var contro : ControEsempi.class.getDeclaredClasses()) {
            var regola = contro.getSimpleName().equals("Risposta")
                    ? RISPOSTE_SIGILLATE
                    : contro.isAnnotationPresent(Service.class) ? IN_TRANSAZIONE : SENZA_OROLOGIO;
            var classe = new ClassFileImporter().importClasses(contro);
            assertThatThrownBy(() -> regola.check(classe))
                    .as(contro.getSimpleName())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("was violated");
        }
    }

    private static DescribedPredicate<JavaClass> nelDominio() {
        return DescribedPredicate.describe(
                "belong to the domain",
                c -> c.getPackageName().startsWith("it.filo.")
                        && !c.getPackageName().matches(".*\\.(persistence|web)(\\..*)?")
                        && !c.getPackageName().startsWith("it.filo.demo"));
    }

    /** Whatever reads the time of the machine, called or passed on. */
    private static DescribedPredicate<JavaAccess<?>> guardaLOra() {
        return DescribedPredicate.describe("look at the time without a clock", accesso -> {
            var tipo = accesso.getTargetOwner().getFullName();
            var nome = accesso.getTarget().getName();
            return switch (tipo) {
                case "java.lang.System" -> nome.equals("currentTimeMillis");
                case "java.time.Clock" -> nome.startsWith("system") || nome.startsWith("tick");
                case "java.util.Date" -> nome.equals("<init>") && senzaParametri(accesso);
                case "java.util.Calendar" -> nome.equals("getInstance");
                default -> tipo.startsWith("java.time.") && nome.equals("now") && !conOrologio(accesso);
            };
        });
    }

    private static boolean conOrologio(JavaAccess<?> accesso) {
        return accesso.getTarget() instanceof AccessTarget.CodeUnitAccessTarget metodo
                && metodo.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Clock.class));
    }

    private static boolean senzaParametri(JavaAccess<?> accesso) {
        return accesso.getTarget() instanceof AccessTarget.CodeUnitAccessTarget metodo
                && metodo.getRawParameterTypes().isEmpty();
    }

    private static ArchCondition<JavaClass> sigillate() {
        return new ArchCondition<>("be sealed") {
            @Override
            public void check(JavaClass classe, ConditionEvents eventi) {
                eventi.add(new SimpleConditionEvent(classe, classe.reflect().isSealed(), classe.getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> inTransazione() {
        return new ArchCondition<>("be @Transactional, whole or in every public method") {
            @Override
            public void check(JavaClass classe, ConditionEvents eventi) {
                var tutta = classe.isAnnotatedWith(Transactional.class);
                classe.getMethods().stream()
                        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC)
                                && !m.getModifiers().contains(JavaModifier.STATIC)
                                && !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .forEach(m -> eventi.add(new SimpleConditionEvent(
                                m, tutta || m.isAnnotatedWith(Transactional.class), m.getFullName())));
            }
        };
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
