package dev.kinora.recommendation.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason for a recommendation. The weights of the reasons of a ranked video sum to its score.
 *
 * @param weight what the score loses without it; negative for what speaks against the video
 * @param videoId the video of the viewer's history that is the cause; null if there is no single one
 */
public record Reason(
        ReasonCode code,
        String text,
        double weight,
        @Nullable UUID videoId) {

    /** A reason that no single video is the cause of. */
    public Reason(ReasonCode code, String text, double weight) {
        this(code, text, weight, null);
    }
}
