package dev.kinora.moderation.decision;

import org.jspecify.annotations.Nullable;

/**
 * What one stage noticed.
 *
 * @param stage HASH, TEXT, VISION or COMMENT
 * @param category code of a harm category
 * @param score 0 to 1
 * @param startMs where it begins in the video, in milliseconds; null when it is about the whole
 * @param endMs where it ends in the video, in milliseconds
 * @param evidence one sentence for the moderator
 * @param modelVersion what gave the score
 */
public record Signal(
        String stage,
        String category,
        double score,
        @Nullable Long startMs,
        @Nullable Long endMs,
        String evidence,
        String modelVersion) {

    /** The same without its sentence, which may quote the content. */
    Signal erased() {
        return new Signal(stage, category, score, startMs, endMs, "", modelVersion);
    }
}
