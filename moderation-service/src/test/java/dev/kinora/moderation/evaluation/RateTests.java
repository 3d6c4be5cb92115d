package dev.kinora.moderation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTests {

    private static Rate.Count count(int hits, int misses, double weight) {
        var count = new Rate.Count();
        for (int i = 0; i < hits; i++) {
            count.add(true, weight);
        }
        for (int i = 0; i < misses; i++) {
            count.add(false, weight);
        }
        return count;
    }

    @Test
    void hasTheIntervalOfWilsonForEqualWeights() {
        var rate = count(8, 2, 25).rate().orElseThrow();

        assertThat(rate.value()).isEqualTo(0.8);
        assertThat(rate.low()).isCloseTo(0.4902, within(1e-4));
        assertThat(rate.high()).isCloseTo(0.9433, within(1e-4));
        assertThat(rate.cases()).isEqualTo(10);
        assertThat(rate.effectiveCases()).isCloseTo(10, within(1e-9));
    }

    @Test
    void doesNotTakeNoHitForCertainty() {
        assertThat(count(0, 20, 1).rate().orElseThrow().high()).isCloseTo(0.1611, within(1e-4));
    }

    @Test
    void weighsWhatWasDrawnForWhatWasNot() {
        var count = count(1, 0, 100);
        for (int i = 0; i < 100; i++) {
            count.add(false, 1);
        }
        var rate = count.rate().orElseThrow();

        assertThat(rate.value()).isEqualTo(0.5);
        assertThat(rate.effectiveCases()).isCloseTo(200.0 * 200 / (100 * 100 + 100), within(1e-9));
        assertThat(rate.low()).isLessThan(0.1);
        assertThat(rate.high()).isGreaterThan(0.9);
    }

    @Test
    void saysNothingWithoutCases() {
        assertThat(new Rate.Count().rate()).isEmpty();
    }
}
