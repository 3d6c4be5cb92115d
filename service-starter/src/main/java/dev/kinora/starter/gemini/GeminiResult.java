package dev.kinora.starter.gemini;

/** What came of a question. Only {@link Answered} carries an answer, and only when the model said that it was done. */
public sealed interface GeminiResult {

    /**
     * The model ended with STOP.
     *
     * @param text meant to be JSON of the schema, but not checked
     * @param modelVersion as the provider names it
     */
    record Answered(String text, String modelVersion, Usage usage) implements GeminiResult {}

    /** A filter of the provider withheld the answer, or refused the question: SAFETY, PROHIBITED_CONTENT and the like. */
    record Withheld(String reason) implements GeminiResult {}

    /**
     * There is no whole answer. The reason is the model's own, such as MAX_TOKENS, also one that is new to us; or
     * NO_CANDIDATE or NO_FINISH_REASON.
     */
    record Incomplete(String reason) implements GeminiResult {}

    /** The question was not answered, or not even asked. */
    record Failed(Failure failure, String detail) implements GeminiResult {}

    /** Tokens that were paid for; 0 when the provider did not say. */
    record Usage(int promptTokens, int answerTokens) {}

    /** Why there was no answer. */
    enum Failure {
        TIMEOUT,
        /** The provider said 429. */
        RATE_LIMITED,
        /** The provider has an error or cannot be reached. */
        OVERLOADED,
        /** The provider does not accept this question. */
        REFUSED,
        /** The provider does not accept any question of ours: the key, the project, the model or the permissions are wrong. */
        MISCONFIGURED,
        /** Not asked: too many calls have failed just now. */
        CIRCUIT_OPEN,
        /** Not asked: today's budget is spent. */
        BUDGET_SPENT,
        /** The provider sent something that is not its protocol. */
        UNREADABLE;

        boolean canBeRepeated() {
            return this == TIMEOUT || this == RATE_LIMITED || this == OVERLOADED;
        }
    }
}
