package dev.kinora.recommender.experiment;

import dev.kinora.recommender.evaluation.Estimate;

/**
 * The difference of two arms with an interval that holds at all times together: whoever looks every day and stops as soon
 * as it excludes 0 is wrong at most as often as the level says. It inverts the mixture sequential probability ratio test
 * (R. Johari, P. Koomen, L. Pekelis and D. Walsh, Peeking at A/B tests, KDD 2017) with a normal mixture, and is wider than
 * an interval for a single look.
 *
 * @param level probability that the interval excludes the truth at any time, over 0 and below 1
 * @param expected size of the differences that are looked for, over 0: the interval is narrowest for these
 */
public record SequentialTest(double level, double expected) {

    public SequentialTest {
        if (!(level > 0 && level < 1) || !(expected > 0 && expected < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("No test: level %s, expected %s".formatted(level, expected));
        }
    }

    /** How much more the second arm has than the first; an infinite interval until both have two viewers. */
    public Estimate difference(Sample first, Sample second) {
        var difference = second.mean() - first.mean();
        var variance = first.varianceOfMean() + second.varianceOfMean();
        var radius = variance == 0 ? 0 : Double.isInfinite(variance) ? variance : radius(variance);
        return new Estimate(difference, difference - radius, difference + radius);
    }

    private double radius(double variance) {
        var mixture = expected * expected;
        return Math.sqrt(variance
                * (variance + mixture)
                / mixture
                * Math.log((variance + mixture) / (variance * level * level)));
    }
}
