package dev.kinora.starter.gemini;

import org.jspecify.annotations.Nullable;

/** One call of a Gemini model, over Vertex AI or over AI Studio. */
interface GenerateContent extends AutoCloseable {

    /**
     * Asks once, without retries.
     *
     * @throws GeminiCallException when no answer came
     */
    Reply ask(GeminiQuestion question);

    @Override
    void close();

    /**
     * What the provider sent.
     *
     * @param text of the first candidate; empty when it has none
     * @param finishReason why the candidate ended, such as STOP; null when there is no candidate or it does not say
     * @param blockReason why the question was refused; null when it was not
     */
    record Reply(
            boolean candidate,
            String text,
            @Nullable String finishReason,
            @Nullable String blockReason,
            String modelVersion,
            GeminiResult.Usage usage) {}
}
