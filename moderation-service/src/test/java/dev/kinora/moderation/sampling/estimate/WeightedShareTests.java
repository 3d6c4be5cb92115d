package dev.kinora.moderation.sampling.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedShareTests {

    private static WeightedShare share(int hits, int misses, double propensity) {
        var share = new WeightedShare();
        for (int i = 0; i < hits; i++) {
            share.add(true, propensity);
        }
        for (int i = 0; i < misses; i++) {
            share.add(false, propensity);
        }
        return share;
    }

    @Test
    void hasTheExactIntervalForEqualProbabilities() {
        var rate = share(8, 2, 0.01).rate().orElseThrow();

        assertThat(rate.value()).isCloseTo(0.8, within(1e-9));
        assertThat(rate.low()).isCloseTo(0.4439, within(1e-4));
        assertThat(rate.high()).isCloseTo(0.9748, within(1e-4));
        assertThat(rate.cases()).isEqualTo(10);
    }

    @Test
    void doesNotTakeNoHitForCertainty() {
        var rate = share(0, 30, 0.01).rate().orElseThrow();

        assertThat(rate.value()).isZero();
        assertThat(rate.low()).isZero();
        assertThat(rate.high()).isCloseTo(0.1157, within(1e-4));
    }

    @Test
    void weighsRareDrawsMore() {
        var share = share(0, 100, 0.1);
        share.add(true, 0.01);
        var rate = share.rate().orElseThrow();

        assertThat(rate.value()).isCloseTo(100.0 / 1100, within(1e-9));
        assertThat(share.total()).isCloseTo(100, within(1e-9));
        assertThat(rate.effectiveCases()).isLessThan(101);
        assertThat(rate.high()).isGreaterThan(0.2);
    }

    @Test
    void saysNothingWithoutAnswers() {
        assertThat(new WeightedShare().rate()).isEmpty();
    }
}
