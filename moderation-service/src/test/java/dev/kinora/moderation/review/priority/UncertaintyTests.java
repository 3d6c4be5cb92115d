package dev.kinora.moderation.review.priority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.decision.SignalStage;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.policy.Thresholds;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UncertaintyTests {

    private static final Concern HATE = new Concern.Harm(HarmCategory.HATE);
    private static final Thresholds BAND = new Thresholds(0.4, 0.8, false);

    private static Signal seen(String category, double score) {
        return new Signal(SignalStage.LOCAL_VISION, "hate", category, score, null, null, "", "model-1");
    }

    private static int uncertainty(Signal... signals) {
        var rules = Rules.withStage(Stage.LOCAL_VISION, HarmCategory.HATE, BAND);
        return Uncertainty.of(ContentKind.VIDEO, HATE, List.of(signals), () -> rules);
    }

    @ParameterizedTest
    @CsvSource({"0.4,100", "0.5,200", "0.6,300", "0.7,200", "0.8,100", "0.99,100", "NaN,300", "0.1,300"})
    void growsWithTheDistanceToTheNearerThreshold(double score, int uncertainty) {
        assertThat(uncertainty(seen("HATE", score))).isEqualTo(uncertainty);
    }

    @Test
    void countsTheLeastSureScoreOfTheWorstConcern() {
        assertThat(uncertainty(seen("HATE", 0.79), seen("HATE", 0.5), seen("SPAM", 0.6)))
                .isEqualTo(200);
        assertThat(uncertainty(seen("SPAM", 0.6))).isEqualTo(300);
    }

    @Test
    void readsTheThresholdsOfCommentsByTheirLabels() {
        var rules = Rules.shipped();
        var band = Objects.requireNonNull(rules.comments().get(CommentLabel.H));
        var middle = new Signal(
                SignalStage.COMMENT, "H", "HATE", (band.review() + band.reject()) / 2, null, null, "", "model-1");

        assertThat(Uncertainty.of(ContentKind.COMMENT, HATE, List.of(middle), () -> rules))
                .isEqualTo(300);
    }

    @Test
    void asksForNoRulesWhereThereIsNoScore() {
        assertThat(Uncertainty.of(ContentKind.VIDEO, HATE, List.of(), UncertaintyTests::unreadable))
                .isEqualTo(300);
        assertThat(Uncertainty.of(
                        ContentKind.VIDEO, Concern.Publication.SAMPLED, List.of(), UncertaintyTests::unreadable))
                .isEqualTo(100);
        assertThat(Uncertainty.of(
                        ContentKind.VIDEO, Concern.Doubt.SCREENING_BROKE, List.of(), UncertaintyTests::unreadable))
                .isEqualTo(300);
    }

    private static PolicyRules unreadable() {
        throw new IllegalStateException("The policy cannot be read");
    }
}
