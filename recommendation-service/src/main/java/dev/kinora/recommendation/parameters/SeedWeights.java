package dev.kinora.recommendation.parameters;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/**
 * Parameters of the arm {@code seed}:
 * {@code score = similarity · category similarity + engagement · min-max of
 * (likes · like + comments · comment + views · view)}.
 *
 * @param similarity weight of the category similarity, 0 to 1
 * @param engagement weight of the normalized engagement, 0 to 1
 * @param like engagement per like
 * @param comment engagement per comment
 * @param view engagement per view
 * @param exploration share of a page that is drawn at random, 0 to 1
 */
public record SeedWeights(
        @DecimalMin("0") @DecimalMax("1") double similarity,
        @DecimalMin("0") @DecimalMax("1") double engagement,
        @DecimalMin("0") @DecimalMax("100") double like,
        @DecimalMin("0") @DecimalMax("100") double comment,
        @DecimalMin("0") @DecimalMax("100") double view,
        @DecimalMin("0") @DecimalMax("1") double exploration) {

    @AssertTrue(message = "similarity and engagement must add up to 1") boolean isWhole() {
        return Math.abs(similarity + engagement - 1) < 1e-6;
    }

    static final SeedWeights DEFAULT = new SeedWeights(0.7, 0.3, 1.0, 2.0, 0.5, 0.2);
}
