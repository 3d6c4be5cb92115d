package dev.kinora.preference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.kinora.preference.planted.InterestMaths;
import dev.kinora.preference.planted.first.Ping;
import dev.kinora.preference.planted.second.Pong;
import dev.kinora.testsupport.DescribedProblems;
import dev.kinora.testsupport.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTests {

    private static final JavaClasses MAIN = HouseRules.mainClassesOf("dev.kinora.preference");

    private static final ArchRule FEATURES_WITHOUT_CYCLES = slices().matching("dev.kinora.preference.(**)")
            .should()
            .beFreeOfCycles()
            .because("features depend one way: let the lower one publish an interface or an event");

    private static final ArchRule ALGORITHMS_WITHOUT_SPRING = noClasses()
            .that()
            .haveNameMatching(".*\\.(Interest\\w+|EffectiveInterests|SkewClamp|CallBudget|GeminiAnswer)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("an algorithm is plain Java: pass it values and wire it in a configuration");

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(PreferenceServiceApplication.class).verify();
    }

    @Test
    void describesEveryProblemThatItsCodeNames() {
        DescribedProblems.verify("dev.kinora.preference");
    }

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check(MAIN);
    }

    @Test
    void featuresHaveNoCycles() {
        FEATURES_WITHOUT_CYCLES.check(MAIN);
    }

    @Test
    void algorithmsKnowNoSpring() {
        ALGORITHMS_WITHOUT_SPRING.check(MAIN);
    }

    @Test
    void everyRuleFailsOnAPlantedFault() {
        JavaClasses planted = new ClassFileImporter().importClasses(Ping.class, Pong.class, InterestMaths.class);

        assertFails(FEATURES_WITHOUT_CYCLES, planted, "let the lower one publish");
        assertThatThrownBy(() -> HouseRules.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("only Spring calls a controller");
        assertFails(ALGORITHMS_WITHOUT_SPRING, planted, "plain Java");
    }

    private static void assertFails(ArchRule rule, JavaClasses planted, String advice) {
        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(advice);
    }
}
