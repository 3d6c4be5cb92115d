package dev.kinora.moderation.assessment;

import dev.kinora.moderation.policy.HarmCategory;
import org.jspecify.annotations.Nullable;

/**
 * Something that a stage noticed.
 *
 * @param label the stage's own name for it, such as PDQ or the category code of a vision model
 * @param score 0 to 1
 * @param startMs where it begins in the video, in milliseconds; null if it concerns the whole
 * @param endMs where it ends in the video, in milliseconds; null if it concerns the whole or is not known
 * @param evidence one sentence for a moderator; null once the owner of the content is erased
 * @param model version of the model, list or rules behind the score
 * @param match what it has in common with an entry of the hash list; null if it is not about one, and in assessments from
 *     before that was kept
 */
public record Finding(
        String label,
        HarmCategory category,
        double score,
        @Nullable Long startMs,
        @Nullable Long endMs,
        @Nullable String evidence,
        String model,
        @Nullable ListMatch match) {

    /** Something that is not about the hash list. */
    public Finding(
            String label,
            HarmCategory category,
            double score,
            @Nullable Long startMs,
            @Nullable Long endMs,
            @Nullable String evidence,
            String model) {
        this(label, category, score, startMs, endMs, evidence, model, null);
    }

    /** Whether a machine may reject for it if its score is high enough. */
    boolean mayReject() {
        return match == null || match.rejectsAlone();
    }

    Finding erased() {
        return new Finding(label, category, score, startMs, endMs, null, model, match);
    }
}
