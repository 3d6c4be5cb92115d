package dev.kinora.moderation.vision;

import dev.kinora.moderation.assessment.Opinion;

/** The result of asking a vision model for a second opinion. */
public sealed interface SecondOpinionResult {

    /** A valid answer. */
    record Given(Opinion opinion, VisionResult.Source source) implements SecondOpinionResult {}

    /**
     * No usable answer.
     *
     * @param code as in {@link VisionResult.NoAnswer}
     */
    record None(String code, boolean urgent) implements SecondOpinionResult {}
}
