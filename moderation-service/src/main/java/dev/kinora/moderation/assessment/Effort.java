package dev.kinora.moderation.assessment;

import dev.kinora.starter.gemini.GeminiResult.Bill;
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
 * @param cost what the tokens cost; null without any, and if the price was not known
 */
public record Effort(
        @Nullable String model,
        @Nullable String prompt,
        @Nullable String promptSha256,
        int promptTokens,
        int answerTokens,
        long millis,
        @Nullable Cost cost) {

    /** Nothing is known. */
    public static final Effort NONE = new Effort(null, null, null, 0, 0, 0, null);

    /** The work of a model that needs no prompt. */
    public static Effort of(String model) {
        return new Effort(model, null, null, 0, 0, 0, null);
    }

    /** The same with a duration. */
    public Effort lasting(long duration) {
        return new Effort(model, prompt, promptSha256, promptTokens, answerTokens, duration, cost);
    }

    /** The same with what was billed. */
    public Effort billed(Bill bill) {
        return new Effort(
                model,
                prompt,
                promptSha256,
                bill.usage().promptTokens(),
                bill.usage().answerTokens(),
                millis,
                Cost.of(bill));
    }

    /** The same with the tokens of an earlier attempt; the cost of both is known only if each of them is. */
    public Effort including(Effort earlier) {
        return new Effort(
                model,
                prompt,
                promptSha256,
                promptTokens + earlier.promptTokens,
                answerTokens + earlier.answerTokens,
                millis,
                cost(earlier));
    }

    private @Nullable Cost cost(Effort earlier) {
        if (earlier.isFree()) {
            return cost;
        }
        if (isFree()) {
            return earlier.cost;
        }
        return cost == null || earlier.cost == null ? null : cost.plus(earlier.cost);
    }

    private boolean isFree() {
        return promptTokens + answerTokens == 0;
    }
}
