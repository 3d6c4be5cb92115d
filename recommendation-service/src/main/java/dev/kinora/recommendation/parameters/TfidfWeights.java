package dev.kinora.recommendation.parameters;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/**
 * Parameters of the arm {@code tfidf}.
 *
 * @param similarity weight of the cosine between viewer and video, 0 to 1
 * @param popularity weight of the popularity, 0 to 1
 * @param freshness weight of the freshness, 0 to 1
 * @param calibration how closely a page follows the viewer's mix of categories, 0 (not at all) to 1 (nothing else
 *     counts)
 * @param prior weight of all stated preferences of a viewer together
 */
public record TfidfWeights(
        @DecimalMin("0") @DecimalMax("1") double similarity,
        @DecimalMin("0") @DecimalMax("1") double popularity,
        @DecimalMin("0") @DecimalMax("1") double freshness,
        @DecimalMin("0") @DecimalMax("1") double calibration,
        @DecimalMin("0") @DecimalMax("100") double prior) {

    static final TfidfWeights DEFAULT = new TfidfWeights(0.25, 0.65, 0.1, 0.1, 3.0);

    @AssertTrue(message = "similarity, popularity and freshness must add up to 1") boolean isWhole() {
        return Math.abs(similarity + popularity + freshness - 1) < 1e-6;
    }

    TfidfWeights calibratedAtLeast(double least) {
        return new TfidfWeights(similarity, popularity, freshness, Math.max(calibration, least), prior);
    }
}
