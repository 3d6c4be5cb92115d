package dev.kinora.recommender.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HitsTests {

    /** Wanted items at ranks 2 and 4 of five: worked out by hand. */
    private final Hits hits = Hits.of(new int[] {9, 3, 8, 5, 7}, new int[] {3, 5, 6});

    @Test
    void gainIsDiscountedByTheLogarithmOfTheRank() {
        var gain = 1 / log2(3) + 1 / log2(5);
        var ideal = 1 + 1 / log2(3) + 1 / log2(4);

        assertThat(Metric.NDCG_10.of(hits)).isCloseTo(gain / ideal, within(1e-12));
    }

    @Test
    void countsWhatIsFound() {
        assertThat(Metric.RECALL_10.of(hits)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(Metric.HIT_RATE_10.of(hits)).isEqualTo(1);
        assertThat(Metric.MRR.of(hits)).isEqualTo(0.5);
        assertThat(hits.count(3)).isEqualTo(1);
    }

    @Test
    void everythingFoundFirstIsPerfect() {
        var perfect = Hits.of(new int[] {1, 2, 3}, new int[] {1, 2});

        for (var metric : Metric.values()) {
            assertThat(metric.of(perfect)).as(metric.key()).isEqualTo(1);
        }
    }

    @Test
    void nothingFoundIsZero() {
        var nothing = Hits.of(new int[] {1, 2, 3}, new int[] {4});

        for (var metric : Metric.values()) {
            assertThat(metric.of(nothing)).as(metric.key()).isZero();
        }
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
