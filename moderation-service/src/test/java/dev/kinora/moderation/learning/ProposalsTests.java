package dev.kinora.moderation.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.evaluation.ScoreSeries;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.policy.Thresholds;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProposalsTests {

    private static final ErrorCosts COSTS = new ErrorCosts(50, 20, 1);

    /** A curve that equals the score. */
    private static final Calibration IDENTITY = new Calibration(
            CalibrationMethod.NONE,
            Map.of(),
            IntStream.rangeClosed(0, Calibration.STEPS)
                    .mapToObj(step -> step / (double) Calibration.STEPS)
                    .toList(),
            new Reliability(List.of(), 0),
            new Reliability(List.of(), 0));

    @Test
    void asksAPersonWhereThatIsCheaperThanEitherError() {
        var sexual = new ScoreSeries(Stage.TEXT, "S");

        var proposed = Proposals.proposed(Rules.shipped(), sexual, IDENTITY, COSTS);

        assertThat(sexual.thresholds(proposed)).isEqualTo(new Thresholds(0.02, 0.95, false));
    }

    @Test
    void leavesToPeopleWhatIsLeftToThem() {
        var hate = new ScoreSeries(Stage.TEXT, "H");

        var proposed = Proposals.proposed(Rules.shipped(), hate, IDENTITY, COSTS);

        assertThat(hate.thresholds(proposed)).isEqualTo(new Thresholds(0.02, 0.95, true));
    }

    @Test
    void doesNotTouchChildSafety() {
        var series = new ScoreSeries(Stage.VISION, "CHILD_SAFETY");

        assertThat(Proposals.proposed(Rules.shipped(), series, IDENTITY, COSTS)).isEqualTo(Rules.shipped());
    }
}
