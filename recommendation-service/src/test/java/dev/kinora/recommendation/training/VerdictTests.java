package dev.kinora.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommender.evaluation.ArmResult;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictTests {

    private static final int VIEWERS = 100;

    /** Finds what every second viewer wanted. */
    private static final Measured LIVE = measured(viewer -> viewer % 2 == 0, 50);

    @Test
    void activatesTheSame() {
        assertThat(Verdict.compare(LIVE, LIVE, 0.01).activate()).isTrue();
    }

    @Test
    void activatesTheBetterOne() {
        var verdict = Verdict.compare(measured(viewer -> viewer % 3 != 0, 50), LIVE, 0.5);

        assertThat(verdict.activate()).isTrue();
        assertThat(verdict.reason()).contains("on 100 viewers (ndcg@10 0.6600, live 0.5000, difference ");
    }

    @Test
    void activatesWhatIsWorseWithinTheInterval() {
        var slightly = measured(viewer -> viewer % 2 == 0 && viewer != 0, 50);

        assertThat(Verdict.compare(slightly, LIVE, 0.01).activate()).isTrue();
    }

    @Test
    void keepsWhatIsWorseBeyondTheInterval() {
        var verdict = Verdict.compare(measured(viewer -> viewer % 10 == 0, 50), LIVE, 0.01);

        assertThat(verdict.activate()).isFalse();
        assertThat(verdict.reason())
                .startsWith("Kept: worse than the live model in ndcg@10 (0.1000, live 0.5000, difference -0.")
                .contains("recall@10")
                .doesNotContain("coverage");
    }

    @Test
    void keepsWhatShowsFewerVideos() {
        var verdict = Verdict.compare(measured(viewer -> viewer % 2 == 0, 10), LIVE, 0.01);

        assertThat(verdict.activate()).isFalse();
        assertThat(verdict.reason()).contains("coverage (").doesNotContain("ndcg");
    }

    @Test
    void activatesIfNobodyCanBeMeasured() {
        var nobody = new Measured(ArmResult.of("tfidf", List.of(), List.of()), 0);

        assertThat(Verdict.compare(nobody, nobody, 0.01).activate()).isTrue();
    }

    /** Every viewer wants the video 0; who does not get it gets one of the others. */
    private static Measured measured(IntPredicate finds, int others) {
        return new Measured(
                ArmResult.of(
                        "tfidf",
                        IntStream.range(0, VIEWERS)
                                .mapToObj(viewer -> new int[] {finds.test(viewer) ? 0 : 1 + viewer / 2 % others})
                                .toList(),
                        IntStream.range(0, VIEWERS)
                                .mapToObj(viewer -> new int[] {0})
                                .toList()),
                60);
    }
}
