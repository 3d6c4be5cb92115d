package dev.kinora.recommendation.ranking;

import java.util.random.RandomGenerator;

/**
 * What is known about the chance that a slot is enjoyed: Beta(1 + successes, 1 + failures). Old outcomes fade as new ones
 * come, so that together they never weigh more than {@link #WINDOW}.
 *
 * @param successes slots that were enjoyed, at least 0
 * @param failures slots that were skipped, at least 0
 */
public record BetaPosterior(double successes, double failures) {

    /** The most outcomes that are remembered: each new one takes this part away from all before it. */
    public static final double WINDOW = 1000;

    /** Nothing is known: uniform in 0..1. */
    public static final BetaPosterior UNIFORM = new BetaPosterior(0, 0);

    /** One draw, strictly between 0 and 1. */
    public double sample(RandomGenerator random) {
        var left = gamma(1 + successes, random);
        var right = gamma(1 + failures, random);
        return left / (left + right);
    }

    /** The expected chance. */
    public double mean() {
        return (1 + successes) / (2 + successes + failures);
    }

    /** Gamma(shape ≥ 1, scale 1) by Marsaglia and Tsang (ACM TOMS 26, 2000). */
    private static double gamma(double shape, RandomGenerator random) {
        var d = shape - 1.0 / 3;
        var c = 1 / Math.sqrt(9 * d);
        while (true) {
            var x = random.nextGaussian();
            var root = 1 + c * x;
            var v = root * root * root;
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
