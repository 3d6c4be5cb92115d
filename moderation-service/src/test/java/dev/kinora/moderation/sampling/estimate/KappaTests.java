package dev.kinora.moderation.sampling.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.moderation.sampling.estimate.Kappa.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KappaTests {

    private static List<Pair> pairs(int times, String first, String second) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            pairs.add(new Pair(first, second));
        }
        return pairs;
    }

    private static List<Pair> table(int both, int firstOnly, int secondOnly, int neither) {
        var pairs = pairs(both, "YES", "YES");
        pairs.addAll(pairs(firstOnly, "YES", "NO"));
        pairs.addAll(pairs(secondOnly, "NO", "YES"));
        pairs.addAll(pairs(neither, "NO", "NO"));
        return pairs;
    }

    @Test
    void isThatOfATextbookTable() {
        var kappa = Kappa.of(table(20, 5, 10, 15));

        assertThat(kappa.agreement().value()).isCloseTo(0.7, within(1e-9));
        assertThat(kappa.byChance()).isCloseTo(0.5, within(1e-9));
        assertThat(kappa.value()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void hasTheAsymptoticIntervalWhereThatIsWider() {
        // Fleiss, Cohen and Everitt: standard error 0.1284 for this table.
        var kappa = Kappa.of(table(20, 5, 10, 15));

        assertThat(kappa.low()).isLessThanOrEqualTo(0.4 - 1.959 * 0.126);
        assertThat(kappa.high()).isGreaterThanOrEqualTo(0.4 + 1.959 * 0.1);
    }

    @Test
    void doesNotTakeFewAgreementsForCertainty() {
        var kappa = Kappa.of(table(10, 0, 0, 10));

        assertThat(kappa.value()).isEqualTo(1);
        assertThat(kappa.low()).isCloseTo(2 * 0.8389 - 1, within(1e-3));
        assertThat(kappa.high()).isEqualTo(1);
    }

    @Test
    void saysNothingAboutFewCasesOrASingleAnswer() {
        assertThat(Kappa.of(table(10, 0, 0, 9)).value()).isNull();
        assertThat(Kappa.of(table(100, 0, 0, 0)).value()).isNull();
        assertThat(Kappa.of(table(100, 0, 0, 0)).agreement().value()).isEqualTo(1);
    }

    @Test
    void isNegativeForPeopleWhoContradictEachOther() {
        assertThat(Kappa.of(table(0, 20, 20, 0)).value()).isCloseTo(-1, within(1e-9));
    }

    @Test
    void coversTheTruthOfSimulatedPeople() {
        var random = new SplittableRandom(11);
        double truth = 0.8 * 0.8 + 0.2 * 0.2;
        // Both see the truth four times of five, which is harm half of the time: chance 0.5, agreement 0.68.
        double kappa = (truth - 0.5) / 0.5;
        int covered = 0;
        for (int run = 0; run < 400; run++) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                boolean harm = random.nextBoolean();
                pairs.add(new Pair(say(harm, random), say(harm, random)));
            }
            var estimate = Kappa.of(pairs);
            covered +=
                    Objects.requireNonNull(estimate.low()) <= kappa && kappa <= Objects.requireNonNull(estimate.high())
                            ? 1
                            : 0;
        }

        assertThat(covered / 400.0).isGreaterThanOrEqualTo(0.94);
    }

    private static String say(boolean harm, SplittableRandom random) {
        return random.nextDouble() < 0.8 == harm ? "YES" : "NO";
    }
}
