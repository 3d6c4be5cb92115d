package dev.kinora.moderation.learning;

import java.util.function.DoubleUnaryOperator;
import smile.classification.IsotonicRegressionScaling;
import smile.classification.PlattScaling;

/** How a score becomes a probability; simpler methods first. */
enum CalibrationMethod {
    /** The score is taken for the probability. */
    NONE {
        @Override
        DoubleUnaryOperator fit(double[] scores, int[] harmful) {
            return score -> score;
        }
    },

    /** A logistic curve (Platt 1999). */
    PLATT {
        @Override
        DoubleUnaryOperator fit(double[] scores, int[] harmful) {
            return PlattScaling.fit(scores, harmful)::scale;
        }
    },

    /** The best curve that never falls (Zadrozny and Elkan 2002). */
    ISOTONIC {
        @Override
        DoubleUnaryOperator fit(double[] scores, int[] harmful) {
            return IsotonicRegressionScaling.fit(TiedScores.separated(scores, harmful), harmful)::predict;
        }
    };

    /**
     * Learns the curve.
     *
     * @param scores 0 to 1
     * @param harmful 1 for what people found harmful, 0 for what they let pass; both occur
     */
    abstract DoubleUnaryOperator fit(double[] scores, int[] harmful);
}
