package dev.kinora.recommendation.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason for a recommendation. The weights of the reasons of a ranked video sum to its score.
 *
 * @param weight what the score loses without it; negative for what speaks against the video
 * @param videoId the video of the viewer's history that is the cause; null if there is no single one
 * @param matter what the viewer can ask for less of; null if there is nothing
 */
public record Reason(
        ReasonCode code,
        String text,
        double weight,
        @Nullable UUID videoId,
        @Nullable Matter matter) {

    /** A reason that no single video is the cause of, and that cannot be turned down. */
    public Reason(ReasonCode code, String text, double weight) {
        this(code, text, weight, null, null);
    }

    /** A reason that no single video is the cause of. */
    public Reason(ReasonCode code, String text, double weight, @Nullable Matter matter) {
        this(code, text, weight, null, matter);
    }

    /** The same reason for a viewer for whom nothing can be turned down. */
    public Reason withoutMatter() {
        return new Reason(code, text, weight, videoId, null);
    }
}
