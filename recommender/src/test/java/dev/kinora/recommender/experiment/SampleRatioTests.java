package dev.kinora.recommender.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleRatioTests {

    private static final double[] SHARES = {0.5, 0.3, 0.2};
    private static final double LEVEL = 0.01;

    @Test
    void seldomCallsATrueRatioWrongHoweverOftenItIsLookedAt() {
        assertThat(shareEverCalledWrong(0)).isLessThanOrEqualTo(LEVEL);
    }

    @Test
    void findsAVariantThatLosesViewers() {
        assertThat(shareEverCalledWrong(0.1)).isGreaterThan(0.9);
    }

    @Test
    void knowsNothingOfNobody() {
        assertThat(SampleRatio.pValue(new long[] {0, 0, 0}, SHARES)).isEqualTo(1);
    }

    @Test
    void rejectsWhatIsNoRatio() {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleRatio.pValue(new long[] {1}, SHARES));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleRatio.pValue(new long[] {1, 1, -1}, SHARES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleRatio.pValue(new long[] {1, 1}, new double[] {Double.NaN, 1}));
    }

    /** Share of 300 experiments that are called wrong at one of 20 looks, where the first variant loses some viewers. */
    private static double shareEverCalledWrong(double lost) {
        return IntStream.range(0, 300)
                        .filter(seed -> isEverCalledWrong(seed, lost))
                        .count()
                / 300.0;
    }

    private static boolean isEverCalledWrong(long seed, double lost) {
        var random = new Random(seed);
        var viewers = new long[SHARES.length];
        for (var look = 0; look < 20; look++) {
            for (var viewer = 0; viewer < 500; viewer++) {
                var position = random.nextDouble();
                var variant = position < SHARES[0] ? 0 : position < SHARES[0] + SHARES[1] ? 1 : 2;
                if (variant != 0 || random.nextDouble() >= lost) {
                    viewers[variant]++;
                }
            }
            if (SampleRatio.pValue(viewers, SHARES) < LEVEL) {
                return true;
            }
        }
        return false;
    }
}
