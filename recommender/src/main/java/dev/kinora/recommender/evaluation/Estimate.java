package dev.kinora.recommender.evaluation;

/**
 * A value with its 95 % interval.
 *
 * @param low lower bound, at most the value
 * @param high upper bound, at least the value
 */
public record Estimate(double value, double low, double high) {

    /** Whether the interval leaves no doubt that the value is above 0. */
    public boolean isAboveZero() {
        return low > 0;
    }
}
