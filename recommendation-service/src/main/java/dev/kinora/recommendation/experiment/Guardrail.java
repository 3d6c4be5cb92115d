package dev.kinora.recommendation.experiment;

import jakarta.validation.constraints.NotNull;

/**
 * What stops an experiment: the difference of a variant to the control lies beyond the bound, with its whole interval.
 *
 * @param bound of the difference in the unit of the outcome, such as 0.02; at most 1000 either way
 */
record Guardrail(
        @NotNull Outcome outcome,
        @NotNull Direction direction,
        @NotNull Double bound) {

    /** On which side of the bound the difference must stay. */
    enum Direction {
        NOT_BELOW,
        NOT_ABOVE
    }

    /** The largest sensible bound. */
    static final double LARGEST = 1_000;

    /** Whether an interval of the difference leaves no doubt that it is beyond the bound. */
    boolean isBroken(double low, double high) {
        return switch (direction) {
            case NOT_BELOW -> high < bound;
            case NOT_ABOVE -> low > bound;
        };
    }

    /** Whether an interval of the difference leaves no doubt that it is on the right side of the bound. */
    boolean isHeld(double low, double high) {
        return switch (direction) {
            case NOT_BELOW -> low >= bound;
            case NOT_ABOVE -> high <= bound;
        };
    }
}
