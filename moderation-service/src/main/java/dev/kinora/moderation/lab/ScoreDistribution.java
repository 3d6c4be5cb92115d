package dev.kinora.moderation.lab;

import dev.kinora.moderation.evaluation.ScoreSeries;
import dev.kinora.moderation.policy.Thresholds;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the newest scores of a series are distributed.
 *
 * @param series such as {@code TEXT/H}
 * @param thresholds what the version in force has for these scores; null if it has none
 * @param bins of equal width, from 0 to 1
 */
record ScoreDistribution(
        @Schema(pattern = ScoreSeries.FORM, example = "TEXT/H")
        String series,

        @Nullable Thresholds thresholds,
        List<Bin> bins) {

    /**
     * Scores from {@code from} to below {@code to}; the last bin includes 1.
     *
     * @param harmful how many of them people found harmful
     * @param harmless how many of them people let pass
     * @param undecided how many no person has looked at
     */
    record Bin(double from, double to, long harmful, long harmless, long undecided) {}
}
