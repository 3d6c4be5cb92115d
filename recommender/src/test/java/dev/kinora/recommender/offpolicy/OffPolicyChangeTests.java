package dev.kinora.recommender.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OffPolicyChangeTests {

    private static final int WORLDS = 1_000;
    private static final int ITEMS = 8;

    @Test
    void coversTheTrueChangeAsOftenAsItSays() {
        var covered = IntStream.range(0, WORLDS)
                .filter(seed -> new World(seed).isCovered())
                .count();

        assertThat(covered / (double) WORLDS).isBetween(0.93, 0.97);
    }

    @Test
    void theSamePolicyChangesNothingForSure() {
        var change = OffPolicyChange.of(List.of(LoggedSlot.of(1, 0.5, 0.5, 1), LoggedSlot.of(2, 0.2, 0.2, 0)));

        assertThat(change.now()).isEqualTo(0.5);
        assertThat(change.change().value()).isZero();
        assertThat(change.change().high()).isZero();
    }

    @Test
    void oneViewerIsNoEvidence() {
        var change = OffPolicyChange.of(List.of(LoggedSlot.of(1, 0.5, 0.4, 1), LoggedSlot.of(1, 0.2, 0.4, 0)));

        assertThat(change.change().high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void isNarrowerThanTheEstimateOfASimilarPolicyAlone() {
        var slots = new World(5).slots();
        var change = OffPolicyChange.of(slots).change();
        var value = OffPolicyValue.of(slots).snips();

        assertThat(change.value())
                .isCloseTo(
                        value.value()
                                - slots.stream()
                                        .mapToDouble(LoggedSlot::outcome)
                                        .average()
                                        .orElseThrow(),
                        within(1e-12));
        assertThat(change.high() - change.low()).isLessThan(value.high() - value.low());
    }

    @Test
    void rejectsWhatHasNothingInCommon() {
        assertThatIllegalArgumentException().isThrownBy(() -> OffPolicyChange.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> OffPolicyChange.of(List.of(LoggedSlot.of(1, 0.5, 0, 1))));
    }

    /** Items that are liked more or less, a policy that shows some more often, and one that shifts a tenth of it. */
    private static final class World {

        private final Random random;
        private final double[] liking = new double[ITEMS];
        private final double[] logging = new double[ITEMS];
        private final double[] target = new double[ITEMS];

        World(long seed) {
            random = new Random(seed);
            var sum = 0.0;
            for (var item = 0; item < ITEMS; item++) {
                liking[item] = 0.05 + 0.6 * random.nextDouble();
                logging[item] = 0.3 + random.nextDouble();
                sum += logging[item];
            }
            for (var item = 0; item < ITEMS; item++) {
                logging[item] /= sum;
                target[item] = 0.9 * logging[item] + (item == 0 ? 0.1 : 0);
            }
        }

        List<LoggedSlot> slots() {
            var slots = new ArrayList<LoggedSlot>();
            for (var viewer = 0; viewer < 300; viewer++) {
                var mood = 0.8 + 0.4 * random.nextDouble();
                for (var slot = 0; slot < 6; slot++) {
                    var item = draw();
                    var outcome = random.nextDouble() < liking[item] * mood ? 1 : 0;
                    slots.add(LoggedSlot.of(viewer, logging[item], target[item], outcome));
                }
            }
            return slots;
        }

        boolean isCovered() {
            var truth = IntStream.range(0, ITEMS)
                    .mapToDouble(item -> (target[item] - logging[item]) * liking[item])
                    .sum();
            var change = OffPolicyChange.of(slots()).change();
            return change.low() <= truth && truth <= change.high();
        }

        private int draw() {
            var left = random.nextDouble();
            for (var item = 0; item < ITEMS - 1; item++) {
                left -= logging[item];
                if (left < 0) {
                    return item;
                }
            }
            return ITEMS - 1;
        }
    }
}
