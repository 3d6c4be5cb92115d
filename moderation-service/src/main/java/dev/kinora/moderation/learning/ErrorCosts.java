package dev.kinora.moderation.learning;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;

/**
 * What errors cost, in any unit, compared with a decision of a person.
 *
 * @param missedHarm cost of letting something harmful pass
 * @param wrongRejection cost of rejecting something harmless
 * @param review cost of a decision of a person
 */
@Schema(example = """
                {"missedHarm": 50, "wrongRejection": 20, "review": 1}""")
record ErrorCosts(
        @Positive @Max(1_000_000) double missedHarm,
        @Positive @Max(1_000_000) double wrongRejection,
        @Positive @Max(1_000_000) double review) {

    @AssertTrue(message = "a decision of a person must cost less than each error") boolean isWorthReviewing() {
        return review < missedHarm && review < wrongRejection;
    }

    /** The probability of harm from which on a person is cheaper than letting it pass. */
    double reviewFrom() {
        return review / missedHarm;
    }

    /** The probability of harm from which on rejecting is cheaper than a person. */
    double rejectFrom() {
        return 1 - review / wrongRejection;
    }
}
