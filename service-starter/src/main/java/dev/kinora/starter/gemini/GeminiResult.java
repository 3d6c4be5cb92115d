package dev.kinora.starter.gemini;

/** The result of a question. Only {@link Answered} carries an answer, and only if the model finished it. */
public sealed interface GeminiResult {

    /**
     * The model ended with STOP.
     *
     * @param text should be JSON that conforms to the schema, but is not validated
     * @param modelVersion as the provider names it
     */
    record Answered(String text, String modelVersion, Usage usage) implements GeminiResult {}

    /** A filter of the provider blocked the answer or the question, for example SAFETY or PROHIBITED_CONTENT. */
    record Withheld(String reason) implements GeminiResult {}

    /**
     * The answer is incomplete. The reason is the finish reason of the model, such as MAX_TOKENS (unknown ones
     * included), or NO_CANDIDATE or NO_FINISH_REASON.
     */
    record Incomplete(String reason) implements GeminiResult {}

    /** The question was not answered, or not even asked. */
    record Failed(Failure failure, String detail) implements GeminiResult {}

    /** Billed tokens; 0 when the provider does not report them. */
    record Usage(int promptTokens, int answerTokens) {}

    /** Why there was no answer. */
    enum Failure {
        TIMEOUT,
        /** The provider answered 429. */
        RATE_LIMITED,
        /** The provider answered with a server error or cannot be reached. */
        OVERLOADED,
        /** The provider rejects this question. */
        REFUSED,
        /** The provider rejects every question: the key, project, model or permissions are wrong. */
        MISCONFIGURED,
        /** Not asked: the circuit is open after too many failures. */
        CIRCUIT_OPEN,
        /** Not asked: today's budget is spent. */
        BUDGET_SPENT,
        /** The response of the provider does not follow its protocol. */
        UNREADABLE;

        boolean canBeRepeated() {
            return this == TIMEOUT || this == RATE_LIMITED || this == OVERLOADED;
        }
    }
}
