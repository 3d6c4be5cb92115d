package dev.kinora.recommendation.ranking;

import java.util.random.RandomGenerator;

/**
 * The posterior of the probability that a slot is enjoyed: Beta(1 + successes, 1 + failures). Earlier outcomes decay,
 * so their total weight never exceeds {@link #WINDOW}.
 *
 * @param successes decayed number of slots that were enjoyed, at least 0
 * @param failures decayed number of slots that were skipped, at least 0
 */
public record BetaPosterior(double successes, double failures) {

    /** Largest total weight of outcomes: each new outcome multiplies the earlier ones by {@code 1 - 1 / WINDOW}. */
    public static final double WINDOW = 1000;

    /** The prior: uniform in 0 to 1. */
    public static final BetaPosterior UNIFORM = new BetaPosterior(0, 0);

    /** A random draw, strictly between 0 and 1. */
    public double sample(RandomGenerator random) {
        var left = gamma(1 + successes, random);
        var right = gamma(1 + failures, random);
        return left / (left + right);
    }

    /** The mean of the posterior. */
    public double mean() {
        return (1 + successes) / (2 + successes + failures);
    }

    /**
     * The value below which a draw is with this probability, to half a thousandth.
     *
     * @param probability 0 to 1
     */
    public double quantile(double probability) {
        return new BetaGrid(this).quantile(probability);
    }

    /** A draw from Gamma(shape ≥ 1, scale 1) by Marsaglia and Tsang (ACM TOMS 26, 2000). */
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
