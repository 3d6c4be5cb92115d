package dev.kinora.recommender.evaluation;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Intervals by the percentile bootstrap (B. Efron, 1979): cases are drawn again with replacement. The draws are the same
 * in every run.
 */
final class Bootstrap {

    private static final int ROUNDS = 2_000;
    private static final long SEED = 1979;

    private Bootstrap() {}

    /** A statistic of cases, given how often each was drawn. */
    interface Statistic {
        double of(int[] draws);
    }

    /** The mean of values, one per case. */
    static Estimate mean(double[] values) {
        return estimate(values.length, ROUNDS, draws -> {
            var sum = 0.0;
            for (var index = 0; index < draws.length; index++) {
                sum += draws[index] * values[index];
            }
            return values.length == 0 ? 0 : sum / values.length;
        });
    }

    /** Any statistic of this number of cases. */
    static Estimate estimate(int cases, int rounds, Statistic statistic) {
        var draws = new int[cases];
        Arrays.fill(draws, 1);
        var value = statistic.of(draws);
        var random = random();
        var drawn = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            draw(draws, random);
            drawn[round] = statistic.of(draws);
        }
        Arrays.sort(drawn);
        return new Estimate(
                value, Math.min(value, drawn[(int) (0.025 * rounds)]), Math.max(value, drawn[(int) (0.975 * rounds)]));
    }

    private static void draw(int[] draws, RandomGenerator random) {
        Arrays.fill(draws, 0);
        for (var index = 0; index < draws.length; index++) {
            draws[random.nextInt(draws.length)]++;
        }
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    }
}
