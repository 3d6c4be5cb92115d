package dev.kinora.moderation.vision;

import dev.kinora.moderation.assessment.Opinion;
import dev.kinora.starter.gemini.GeminiResult.Bill;

/** The result of asking a vision model for a second opinion. */
public sealed interface SecondOpinionResult {

    /** A valid answer. */
    record Given(Opinion opinion, VisionResult.Source source) implements SecondOpinionResult {}

    /**
     * No usable answer.
     *
     * @param code as in {@link VisionResult.NoAnswer}
     * @param bill what it cost all the same
     */
    record None(String code, boolean urgent, Bill bill) implements SecondOpinionResult {}
}
