package dev.kinora.moderation.vision;

import org.jspecify.annotations.Nullable;

/** One call of a Gemini model, over Vertex AI or over AI Studio. */
interface GenerateContent extends AutoCloseable {

    /**
     * Asks once; repeating is the caller's matter.
     *
     * @throws GeminiCallException when no answer came
     */
    Reply ask(GeminiPrompt prompt, VideoQuestion question);

    @Override
    void close();

    /**
     * What the model sent.
     *
     * @param text of the first candidate; empty when it has none
     * @param finishReason why the candidate ended, such as STOP; null without a candidate
     * @param blockReason why the prompt was refused; null when it was not
     */
    record Reply(
            String text,
            @Nullable String finishReason,
            @Nullable String blockReason,
            String modelVersion) {}
}
