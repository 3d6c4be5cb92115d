package dev.kinora.recommendation.parameters;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/**
 * The numbers of the arm {@code tfidf}.
 *
 * @param similarity share of the cosine between the viewer and the video, 0 to 1
 * @param popularity share of the popularity, 0 to 1
 * @param freshness share of the freshness, 0 to 1
 * @param calibration how much the page is held to the viewer's own mix of categories, 0 (not) to 1 (only that)
 * @param prior how many views the stated preferences of a viewer are worth together
 */
public record TfidfWeights(
        @DecimalMin("0") @DecimalMax("1") double similarity,
        @DecimalMin("0") @DecimalMax("1") double popularity,
        @DecimalMin("0") @DecimalMax("1") double freshness,
        @DecimalMin("0") @DecimalMax("1") double calibration,
        @DecimalMin("0") @DecimalMax("100") double prior) {

    static final TfidfWeights DEFAULT = new TfidfWeights(0.25, 0.65, 0.1, 0.1, 3.0);
}
