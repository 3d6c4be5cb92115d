package dev.kinora.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommender.evaluation.ArmResult;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictTests {

    private static final int VIEWERS = 100;

    /** Finds what every second viewer wanted. */
    private static final Measured LIVE = measured(viewer -> viewer % 2 == 0, 50);

    /** Finds what every fifth viewer wanted, in few videos. */
    private static final Measured POPULAR = measured(viewer -> viewer % 5 == 0, 1);

    @Test
    void activatesTheSame() {
        assertThat(Verdict.compare(LIVE, LIVE, POPULAR, 0.01).activate()).isTrue();
    }

    @Test
    void activatesTheBetterOne() {
        var verdict = Verdict.compare(measured(viewer -> viewer % 3 != 0, 50), LIVE, POPULAR, 0.5);

        assertThat(verdict.activate()).isTrue();
        assertThat(verdict.reason())
                .contains("on 100 viewers in ndcg@10 (0.6600, live 0.5000, difference ")
                .contains("popularity of 7 days 0.2000");
    }

    @Test
    void activatesWhatIsWorseWithinTheInterval() {
        var slightly = measured(viewer -> viewer % 2 == 0 && viewer != 0, 50);

        assertThat(Verdict.compare(slightly, LIVE, POPULAR, 0.01).activate()).isTrue();
    }

    @Test
    void keepsWhatIsWorseBeyondTheInterval() {
        var verdict = Verdict.compare(measured(viewer -> viewer % 10 == 0, 50), LIVE, POPULAR, 0.01);

        assertThat(verdict.activate()).isFalse();
        assertThat(verdict.reason())
                .startsWith("Kept: worse in ndcg@10 (0.1000, live 0.5000, difference -0.")
                .contains("recall@10")
                .doesNotContain("coverage");
    }

    @Test
    void keepsWhatShowsFewerVideos() {
        var verdict = Verdict.compare(measured(viewer -> viewer % 2 == 0, 10), LIVE, POPULAR, 0.01);

        assertThat(verdict.activate()).isFalse();
        assertThat(verdict.reason()).contains("coverage (").doesNotContain("ndcg");
    }

    @Test
    void keepsWhatIsWorseThanThePopularVideos() {
        var verdict = Verdict.compare(LIVE, LIVE, measured(viewer -> viewer % 10 != 0, 50), 0.01);

        assertThat(verdict.activate()).isFalse();
        assertThat(verdict.reason())
                .startsWith("Kept: worse in ndcg@10 (0.5000, popularity of 7 days 0.9000, difference -0.")
                .doesNotContain("live");
    }

    @Test
    void comparesTheFirstModelWithThePopularVideosAlone() {
        var verdict = Verdict.compare(LIVE, null, POPULAR, 0.01);

        assertThat(verdict.activate()).isTrue();
        assertThat(verdict.reason())
                .startsWith("Activated: not worse on 100 viewers in ndcg@10 (0.5000, popularity of 7 days 0.2000, ")
                .doesNotContain("live");
        assertThat(Verdict.compare(POPULAR, null, LIVE, 0.01).activate()).isFalse();
    }

    @Test
    void everyReasonFitsIntoItsColumn() {
        var nothing = measured(viewer -> false, 1);

        assertThat(Verdict.compare(nothing, LIVE, LIVE, 0).reason())
                .contains("coverage (", "live", "popularity")
                .hasSizeLessThan(500);
    }

    @Test
    void activatesIfNothingCanBeMeasured() {
        var verdict = Verdict.unmeasured(19);

        assertThat(verdict.activate()).isTrue();
        assertThat(verdict.reason()).contains("nothing could be measured", "only 19 viewers", "20 are needed");
    }

    /** Every viewer wants the video 0; who does not get it gets one of the others. */
    private static Measured measured(IntPredicate finds, int others) {
        return new Measured(
                ArmResult.of(
                        "hybrid",
                        IntStream.range(0, VIEWERS)
                                .mapToObj(viewer -> new int[] {finds.test(viewer) ? 0 : 1 + viewer / 2 % others})
                                .toList(),
                        IntStream.range(0, VIEWERS)
                                .mapToObj(viewer -> new int[] {0})
                                .toList()),
                60);
    }
}
