package dev.kinora.moderation.policy;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/**
 * Maps scores to bands: a score below {@code review} passes, one from {@code reject} is rejected, others need a person.
 *
 * @param review lowest score that needs a person, 0 to 1
 * @param reject lowest score that is rejected, not below {@code review}
 * @param reviewOnly whether a person decides even from {@code reject} on
 */
public record Thresholds(
        @DecimalMin("0") @DecimalMax("1") double review,
        @DecimalMin("0") @DecimalMax("1") double reject,
        boolean reviewOnly) {

    /** The band of a score, 0 to 1; NaN is never approved. */
    public Band band(double score) {
        if (Double.isNaN(score)) {
            return Band.REVIEW;
        }
        if (score >= reject) {
            return reviewOnly ? Band.REVIEW : Band.REJECT;
        }
        return score >= review ? Band.REVIEW : Band.APPROVE;
    }

    @AssertTrue(message = "review must not be above reject") boolean isOrdered() {
        return review <= reject;
    }
}
