package dev.kinora.moderation.decision;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A finding of one stage.
 *
 * @param label the stage's own name of the finding, such as S3 or PDQ; null in rows of earlier versions
 * @param category code of a harm category
 * @param score 0 to 1
 * @param startMs start within the video, in milliseconds; null if it concerns the whole video
 * @param endMs end within the video, in milliseconds
 * @param evidence one sentence for moderators
 * @param modelVersion version of the model or method that gave the score
 */
public record Signal(
        SignalStage stage,
        @Nullable String label,

        @Schema(
                description = "Code of a harm category; the policy lists all of them",
                pattern = Signal.CODE,
                example = "VIOLENCE")
        String category,

        double score,
        @Nullable Long startMs,
        @Nullable Long endMs,
        String evidence,
        String modelVersion) {

    /** The form of codes that are not a closed set. */
    public static final String CODE = "[A-Z][A-Z0-9_]*";

    /** A copy without the sentence, which may quote the content. */
    Signal erased() {
        return new Signal(stage, label, category, score, startMs, endMs, "", modelVersion);
    }
}
