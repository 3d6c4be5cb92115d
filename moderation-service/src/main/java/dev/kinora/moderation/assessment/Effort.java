package dev.kinora.moderation.assessment;

import org.jspecify.annotations.Nullable;

/**
 * What a stage used and took.
 *
 * @param model version of the model, list or rules; null if the stage never got so far
 * @param prompt version of the prompt; null without one
 * @param promptSha256 SHA-256 of the prompt and of the answer's schema, hex; null without a prompt
 * @param promptTokens billed tokens of the question; 0 without any
 * @param answerTokens billed tokens of the answer; 0 without any
 * @param millis duration of the stage in milliseconds
 */
public record Effort(
        @Nullable String model,
        @Nullable String prompt,
        @Nullable String promptSha256,
        int promptTokens,
        int answerTokens,
        long millis) {

    /** Nothing is known. */
    public static final Effort NONE = new Effort(null, null, null, 0, 0, 0);

    /** The work of a model that needs no prompt. */
    public static Effort of(String model) {
        return new Effort(model, null, null, 0, 0, 0);
    }

    /** The same with a duration. */
    public Effort lasting(long duration) {
        return new Effort(model, prompt, promptSha256, promptTokens, answerTokens, duration);
    }
}
