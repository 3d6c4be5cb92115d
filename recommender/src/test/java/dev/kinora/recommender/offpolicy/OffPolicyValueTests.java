package dev.kinora.recommender.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommender.evaluation.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OffPolicyValueTests {

    private static final int WORLDS = 1_000;
    private static final List<Trial> TRIALS = IntStream.range(0, WORLDS)
            .mapToObj(seed -> new World(seed).trial(true))
            .toList();

    /** What was estimated in a world, and what is true there. */
    private record Trial(OffPolicyValue value, double truth) {}

    @Test
    void estimatesMissTheTruthByAtMostAFewPercent() {
        assertThat(meanError(trial -> trial.value().snips())).isLessThan(0.05);
        assertThat(meanError(trial -> trial.value().doublyRobust())).isLessThan(0.05);
    }

    @Test
    void estimatesAreNotBiased() {
        assertThat(meanRatio(trial -> trial.value().snips())).isCloseTo(1, within(0.01));
        assertThat(meanRatio(trial -> trial.value().doublyRobust())).isCloseTo(1, within(0.01));
    }

    @Test
    void intervalsCoverTheTruthAsOftenAsTheySay() {
        assertThat(coverage(trial -> trial.value().snips())).isBetween(0.93, 0.97);
        assertThat(coverage(trial -> trial.value().doublyRobust())).isBetween(0.93, 0.97);
    }

    @Test
    void meanWeightTellsTrueFromFalsePropensities() {
        var weights = TRIALS.stream().mapToDouble(trial -> trial.value().meanWeight());
        var lied = new World(1).trial(false).value().meanWeight();

        assertThat(weights.average().orElseThrow()).isCloseTo(1, within(0.02));
        assertThat(lied).isNotCloseTo(1, within(0.1));
    }

    @Test
    void aGoodModelOfOutcomesNarrowsTheInterval() {
        var narrower = TRIALS.stream()
                .filter(trial -> width(trial.value().doublyRobust())
                        < width(trial.value().snips()))
                .count();

        assertThat(narrower).isGreaterThan(WORLDS * 9L / 10);
    }

    @Test
    void theSamePolicyIsEstimatedByItsOwnMean() {
        var slots =
                List.of(LoggedSlot.of(1, 0.5, 0.5, 1), LoggedSlot.of(2, 0.2, 0.2, 0), LoggedSlot.of(3, 0.1, 0.1, 1));

        var value = OffPolicyValue.of(slots);

        assertThat(value.snips().value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(value.meanWeight()).isEqualTo(1);
        assertThat(value.effectiveSlots()).isCloseTo(3, within(1e-9));
    }

    @Test
    void oneViewerIsNoEvidence() {
        var value = OffPolicyValue.of(List.of(LoggedSlot.of(7, 0.5, 0.5, 1), LoggedSlot.of(7, 0.5, 0.5, 0)));

        assertThat(value.snips().low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(value.snips().high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void rejectsWhatIsNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> LoggedSlot.of(1, 0, 0.5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> LoggedSlot.of(1, 0.5, 1.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> LoggedSlot.of(1, 0.5, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> LoggedSlot.of(1, 0.5, 0.5, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> OffPolicyValue.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> OffPolicyValue.of(List.of(LoggedSlot.of(1, 0.5, 0, 1))));
    }

    private static double meanError(Function<Trial, Estimate> estimate) {
        return TRIALS.stream()
                .mapToDouble(trial -> Math.abs(estimate.apply(trial).value() - trial.truth()) / trial.truth())
                .average()
                .orElseThrow();
    }

    private static double meanRatio(Function<Trial, Estimate> estimate) {
        return TRIALS.stream()
                .mapToDouble(trial -> estimate.apply(trial).value() / trial.truth())
                .average()
                .orElseThrow();
    }

    private static double coverage(Function<Trial, Estimate> estimate) {
        return TRIALS.stream()
                        .filter(trial -> estimate.apply(trial).low() <= trial.truth()
                                && trial.truth() <= estimate.apply(trial).high())
                        .count()
                / (double) WORLDS;
    }

    private static double width(Estimate estimate) {
        return estimate.high() - estimate.low();
    }

    /** Viewers of some kinds, items that each kind likes with its own probability, and two policies that see the kind. */
    private static final class World {

        private static final int KINDS = 5;
        private static final int ITEMS = 12;
        private static final int VIEWERS = 400;
        private static final int SLOTS = 8;

        private final Random random;
        private final double[][] liking = new double[KINDS][ITEMS];
        private final double[][] logging = new double[KINDS][];
        private final double[][] target = new double[KINDS][];

        World(long seed) {
            random = new Random(seed);
            for (var kind = 0; kind < KINDS; kind++) {
                for (var item = 0; item < ITEMS; item++) {
                    liking[kind][item] = 0.05 + 0.6 * random.nextDouble();
                }
                logging[kind] = policy(liking[kind], 1, 0.3);
                target[kind] = policy(liking[kind], 4, 0.05);
            }
        }

        /** Logs slots and estimates; without honesty, each claims to have been certain. */
        Trial trial(boolean honest) {
            var slots = new ArrayList<LoggedSlot>();
            for (var viewer = 0; viewer < VIEWERS; viewer++) {
                var kind = random.nextInt(KINDS);
                var mood = 0.8 + 0.4 * random.nextDouble();
                for (var slot = 0; slot < SLOTS; slot++) {
                    var item = draw(logging[kind]);
                    slots.add(new LoggedSlot(
                            viewer,
                            honest ? logging[kind][item] : 1,
                            target[kind][item],
                            random.nextDouble() < liking[kind][item] * mood ? 1 : 0,
                            liking[kind][item],
                            expected(kind, target[kind])));
                }
            }
            var truth = IntStream.range(0, KINDS)
                    .mapToDouble(kind -> expected(kind, target[kind]))
                    .average()
                    .orElseThrow();
            return new Trial(OffPolicyValue.of(slots), truth);
        }

        private double expected(int kind, double[] policy) {
            return IntStream.range(0, ITEMS)
                    .mapToDouble(item -> policy[item] * liking[kind][item])
                    .sum();
        }

        private double[] policy(double[] liked, double sharpness, double uniform) {
            var weights = IntStream.range(0, ITEMS)
                    .mapToDouble(item -> Math.exp(sharpness * liked[item] + random.nextGaussian() / 2))
                    .toArray();
            var sum =
                    IntStream.range(0, ITEMS).mapToDouble(item -> weights[item]).sum();
            return IntStream.range(0, ITEMS)
                    .mapToDouble(item -> (1 - uniform) * weights[item] / sum + uniform / ITEMS)
                    .toArray();
        }

        private int draw(double[] policy) {
            var left = random.nextDouble();
            for (var item = 0; item < ITEMS - 1; item++) {
                left -= policy[item];
                if (left < 0) {
                    return item;
                }
            }
            return ITEMS - 1;
        }
    }
}
