package dev.kinora.moderation.vision;

import dev.kinora.moderation.policy.HarmCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of looking at a video. */
public sealed interface VisionResult {

    /**
     * An answer that was understood.
     *
     * @param safe the model's own summary
     * @param suggestedCategories only such that exist
     * @param droppedCodes how many findings had a code that does not exist
     * @param language of the speech or text, BCP 47; null when there is none
     */
    record Answer(
            boolean safe,
            String reason,
            List<Finding> findings,
            List<String> suggestedCategories,
            List<String> hashtags,
            int droppedCodes,
            @Nullable String language,
            String modelVersion)
            implements VisionResult {

        public Answer {
            findings = List.copyOf(findings);
            suggestedCategories = List.copyOf(suggestedCategories);
            hashtags = List.copyOf(hashtags);
        }
    }

    /** Something that the model noticed; score 0 to 1, times in milliseconds within the video. */
    record Finding(
            HarmCategory category,
            double score,
            @Nullable Long startMs,
            @Nullable Long endMs,
            String evidence) {}

    /**
     * No answer that can be used.
     *
     * @param code stable, such as NO_VISION_MODEL, BLOCKED, INVALID_ANSWER, TIMEOUT, BUDGET_SPENT
     * @param urgent whether the model refused because of what it saw
     */
    record NoAnswer(String code, String detail, boolean urgent) implements VisionResult {}
}
