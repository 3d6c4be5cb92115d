package dev.kinora.moderation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kinora.moderation.planted.PlantedAlgorithm;
import dev.kinora.moderation.planted.PlantedController;
import dev.kinora.testsupport.DescribedProblems;
import dev.kinora.testsupport.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTests {

    private static final String BASE = "dev.kinora.moderation.";
    private static final JavaClasses MAIN = HouseRules.mainClassesOf("dev.kinora.moderation");
    private static final String[] ALGORITHMS = {
        BASE + "hash.ListIndex",
        BASE + "hash.ClipPrints",
        BASE + "hash.CopySearch",
        BASE + "hash.exchange.ExchangeLine",
        BASE + "hash.pdq",
        BASE + "assessment.Judge",
        BASE + "assessment.VideoJudge",
        BASE + "assessment.Publication",
        BASE + "assessment.CommentJudge",
        BASE + "assessment.Signals",
        BASE + "assessment.TextJudge",
        BASE + "text.WritingSystem",
        BASE + "text.TextPieces",
        BASE + "text.TextFingerprint",
        BASE + "explanation.WordInfluence",
        BASE + "precedent.Likeness",
        BASE + "precedent.Neighborhood",
        BASE + "vision.GeminiAnswers",
        BASE + "screening.stage.FrameRanges",
        BASE + "learning.Calibration",
        BASE + "learning.Reliability",
        BASE + "learning.TiedScores",
        BASE + "heads.LessonPlan",
        BASE + "heads.HeadFit",
        BASE + "heads.HeadLearner",
        BASE + "heads.Examiner",
        BASE + "heads.Measured",
        BASE + "heads.HeadGate",
        BASE + "sampling.Draw",
        BASE + "sampling.DailyBudget",
        BASE + "sampling.estimate.WeightedShare",
        BASE + "sampling.estimate.Kappa",
        BASE + "evaluation.Rate",
        BASE + "evaluation.ScoreSeries",
        BASE + "lab.RulesDiff",
        BASE + "policy.Thresholds",
        BASE + "strike.StrikeLedger"
    };

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(ModerationServiceApplication.class).verify();
    }

    @Test
    void describesEveryProblemThatItsCodeNames() {
        DescribedProblems.verify("dev.kinora.moderation");
    }

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check(MAIN);
    }

    @Test
    void algorithmsKnowNoSpring() {
        HouseRules.checkFreeOfSpring(MAIN, ALGORITHMS);
    }

    @Test
    void rulesFailOnPlantedFaults() {
        var planted = new ClassFileImporter().importClasses(PlantedController.class, PlantedAlgorithm.class);

        assertThatThrownBy(() -> HouseRules.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("only Spring calls a controller");
        assertThatThrownBy(() -> HouseRules.checkFreeOfSpring(planted, PlantedAlgorithm.class.getName()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("an algorithm is a plain final class");
    }
}
