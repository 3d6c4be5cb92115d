package dev.kinora.moderation.sampling;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The share of decisions that is looked at again, each 0 to 1.
 *
 * @param approvedVideos of the videos that a machine approved
 * @param rejectedVideos of the videos that a machine rejected
 * @param approvedComments of the comments that a machine approved
 * @param rejectedComments of the comments that a machine rejected
 * @param secondReviews of the decisions of people, for a second person
 * @param goldCases of the decisions of people, each of which brings up a case whose answer is known
 * @param perDay about how many cases of each of these open on a day (UTC) at most, 1 to 1,000; the closer it comes, the smaller the share
 */
@Schema(example = """
                {
                  "approvedVideos": 0.01, "rejectedVideos": 0.05, "approvedComments": 0.001, "rejectedComments": 0.02,
                  "secondReviews": 0.02, "goldCases": 0.02, "perDay": 50
                }""")
public record SamplingRates(
        @DecimalMin("0") @DecimalMax("1") double approvedVideos,
        @DecimalMin("0") @DecimalMax("1") double rejectedVideos,
        @DecimalMin("0") @DecimalMax("1") double approvedComments,
        @DecimalMin("0") @DecimalMax("1") double rejectedComments,
        @DecimalMin("0") @DecimalMax("1") double secondReviews,
        @DecimalMin("0") @DecimalMax("1") double goldCases,
        @Min(1) @Max(1000) int perDay) {

    static final SamplingRates SHIPPED = new SamplingRates(0.01, 0.05, 0.001, 0.02, 0.02, 0.02, 50);
    static final SamplingRates NONE = new SamplingRates(0, 0, 0, 0, 0, 0, 50);

    double of(Stratum stratum) {
        return switch (stratum) {
            case APPROVED_VIDEO -> approvedVideos;
            case REJECTED_VIDEO -> rejectedVideos;
            case APPROVED_COMMENT -> approvedComments;
            case REJECTED_COMMENT -> rejectedComments;
            case SECOND_REVIEW -> secondReviews;
            case GOLD -> goldCases;
        };
    }
}
