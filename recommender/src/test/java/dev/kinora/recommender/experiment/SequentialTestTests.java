package dev.kinora.recommender.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommender.evaluation.Estimate;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequentialTestTests {

    private static final int EXPERIMENTS = 400;
    private static final int LOOKS = 60;
    private static final int VIEWERS_PER_LOOK = 50;
    private static final SequentialTest TEST = new SequentialTest(0.05, 0.05);

    @Test
    void whoeverLooksEveryDayIsRarelyFooled() {
        var fooled = share(0, SequentialTestTests::excludesZero);

        assertThat(fooled).isLessThanOrEqualTo(0.05);
    }

    @Test
    void anOrdinaryIntervalFoolsWhoLooksEveryDay() {
        var ordinary = IntStream.range(0, EXPERIMENTS)
                .filter(seed -> new Experiment(seed, 0).everFoundBy(SequentialTestTests::ordinaryExcludesZero))
                .count();

        assertThat(ordinary / (double) EXPERIMENTS).isGreaterThan(0.15);
    }

    @Test
    void findsADifferenceOfTheExpectedSize() {
        assertThat(share(0.1, SequentialTestTests::excludesZero)).isGreaterThan(0.9);
    }

    @Test
    void samplesOfPartsAddUp() {
        var values = new Random(2).doubles(100).toArray();
        var all = sample(DoubleStream.of(values));
        var parts = sample(DoubleStream.of(values).limit(30))
                .plus(sample(DoubleStream.of(values).skip(30)));

        assertThat(parts.count()).isEqualTo(all.count());
        assertThat(parts.mean()).isCloseTo(all.mean(), within(1e-12));
        assertThat(parts.squares()).isCloseTo(all.squares(), within(1e-10));
        assertThat(all.plus(Sample.EMPTY)).isEqualTo(all);
        assertThat(Sample.EMPTY.plus(Sample.EMPTY)).isEqualTo(Sample.EMPTY);
    }

    @Test
    void knowsNothingOfSingleViewers() {
        var one = Sample.EMPTY.plus(1);

        assertThat(TEST.difference(one, one).low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(TEST.difference(Sample.EMPTY, one).high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void rejectsNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialTest(0, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialTest(0.05, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.EMPTY.plus(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(-1, 0, 0));
    }

    private static double share(double difference, Predicate<Experiment> found) {
        return IntStream.range(0, EXPERIMENTS)
                        .filter(seed -> new Experiment(seed, difference).everFoundBy(found))
                        .count()
                / (double) EXPERIMENTS;
    }

    private static boolean excludesZero(Experiment experiment) {
        return excludesZero(TEST.difference(experiment.first, experiment.second));
    }

    private static boolean ordinaryExcludesZero(Experiment experiment) {
        var deviation = Math.sqrt(experiment.first.varianceOfMean() + experiment.second.varianceOfMean());
        return Math.abs(experiment.second.mean() - experiment.first.mean()) > 1.96 * deviation;
    }

    private static boolean excludesZero(Estimate estimate) {
        return estimate.low() > 0 || estimate.high() < 0;
    }

    private static Sample sample(DoubleStream values) {
        return values.boxed().reduce(Sample.EMPTY, Sample::plus, Sample::plus);
    }

    /** Viewers who complete a third of what they get, and a little more in the second arm. */
    private static final class Experiment {

        private final Random random;
        private final double difference;
        private Sample first = Sample.EMPTY;
        private Sample second = Sample.EMPTY;

        Experiment(long seed, double difference) {
            this.random = new Random(seed);
            this.difference = difference;
        }

        boolean everFoundBy(Predicate<Experiment> found) {
            for (var look = 0; look < LOOKS; look++) {
                for (var viewer = 0; viewer < VIEWERS_PER_LOOK; viewer++) {
                    first = first.plus(random.nextDouble() < 0.33 ? 1 : 0);
                    second = second.plus(random.nextDouble() < 0.33 + difference ? 1 : 0);
                }
                if (found.test(this)) {
                    return true;
                }
            }
            return false;
        }
    }
}
