package dev.kinora.recommendation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kinora.testsupport.DescribedProblems;
import dev.kinora.testsupport.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

class StructureTests {

    private static final JavaClasses MAIN = HouseRules.mainClassesOf("dev.kinora.recommendation");

    private static final String RANKER = "dev.kinora.recommendation.ranking";

    @Test
    void keepsFeaturesApart() {
        ApplicationModules.of(RecommendationServiceApplication.class).verify();
    }

    @Test
    void describesEveryProblemThatItsCodeNames() {
        DescribedProblems.verify("dev.kinora.recommendation");
    }

    @Test
    void followsTheHouseRules() {
        HouseRules.check(MAIN);
    }

    @Test
    void keepsAlgorithmsFreeOfSpring() {
        HouseRules.checkFreeOfSpring(MAIN, RANKER);
    }

    @Test
    void failsOnAPlantedPublicController() {
        var planted = new ClassFileImporter().importClasses(PlantedController.class);

        assertThatThrownBy(() -> HouseRules.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("drop `public`");
    }

    @Test
    void failsOnAPlantedAlgorithmThatUsesSpring() {
        var planted = new ClassFileImporter().importClasses(PlantedRanker.class);

        assertThatThrownBy(() -> HouseRules.checkFreeOfSpring(planted, PlantedRanker.class.getName()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("plain final class");
    }

    @RestController
    public static class PlantedController {}

    @Component
    static final class PlantedRanker {}
}
