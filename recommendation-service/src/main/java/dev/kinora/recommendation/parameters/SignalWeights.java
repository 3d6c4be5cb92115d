package dev.kinora.recommendation.parameters;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** The weight that each signal adds to the interest in a video, before decay. */
public record SignalWeights(
        @DecimalMin("0") @DecimalMax("10") double view,
        @DecimalMin("0") @DecimalMax("10") double like,
        @DecimalMin("0") @DecimalMax("10") double comment,
        @DecimalMin("0") @DecimalMax("10") double completion,
        @DecimalMin("0") @DecimalMax("10") double share,
        @DecimalMin("-10") @DecimalMax("0") double skip,
        @DecimalMin("-10") @DecimalMax("0") double notInterested,
        @DecimalMin("0") @DecimalMax("10") double moreLikeThis) {

    static final SignalWeights DEFAULT = new SignalWeights(1.0, 1.5, 2.0, 1.0, 2.0, -0.5, -2.0, 2.0);
}
