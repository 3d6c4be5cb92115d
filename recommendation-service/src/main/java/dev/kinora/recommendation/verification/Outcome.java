package dev.kinora.recommendation.verification;

import org.jspecify.annotations.Nullable;

/** What a recomputation says about a stored value. */
sealed interface Outcome {

    /** Twice the error of a sum of some hundred numbers would be far below it. */
    double RELATIVE = 1e-9;

    Outcome AGREES = new Agrees();

    /** It is what follows from the rest. */
    record Agrees() implements Outcome {}

    /** It is not. */
    record Disagrees(String what) implements Outcome {}

    /** Too little was stored, or is still there. */
    record Unknown(String why) implements Outcome {}

    /** Whether two numbers are equal, relative to the larger one. */
    static boolean same(double left, double right) {
        return Math.abs(left - right) <= RELATIVE * Math.max(Math.abs(left), Math.abs(right));
    }

    static Outcome compare(double stored, double recomputed) {
        return same(stored, recomputed) ? AGREES : disagrees(stored, recomputed);
    }

    static Outcome disagrees(@Nullable Object stored, @Nullable Object recomputed) {
        return new Disagrees("stored " + stored + ", recomputed " + recomputed);
    }
}
