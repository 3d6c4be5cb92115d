package dev.kinora.recommendation.exploration;

import java.util.Arrays;

/** Buckets of the probability that a slot shows its video, from rare to certain. */
final class Propensities {

    /** Upper ends, included; the last one is certainty. */
    private static final double[] ENDS = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.999, 1};

    private Propensities() {}

    /** The bucket of a probability; what is none counts as the nearest one. */
    static int bucketOf(double propensity) {
        var at = Arrays.binarySearch(ENDS, propensity);
        return Math.min(ENDS.length - 1, at < 0 ? -at - 1 : at);
    }

    static double endOf(int bucket) {
        return ENDS[bucket];
    }

    static int count() {
        return ENDS.length;
    }
}
