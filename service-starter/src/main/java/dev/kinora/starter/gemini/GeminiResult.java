package dev.kinora.starter.gemini;

import org.jspecify.annotations.Nullable;

/** The result of a question. Only {@link Answered} carries an answer, and only if the model finished it. */
public sealed interface GeminiResult {

    /** What the provider bills for it, as far as is known: a call without any answer may be billed all the same. */
    Bill bill();

    /**
     * The model ended with STOP.
     *
     * @param text should be JSON that conforms to the schema, but is not validated
     * @param modelVersion as the provider names it
     */
    record Answered(String text, String modelVersion, Bill bill) implements GeminiResult {}

    /** A filter of the provider blocked the answer or the question, for example SAFETY or PROHIBITED_CONTENT. */
    record Withheld(String reason, Bill bill) implements GeminiResult {}

    /**
     * The answer is incomplete. The reason is the finish reason of the model, such as MAX_TOKENS (unknown ones
     * included), or NO_CANDIDATE or NO_FINISH_REASON.
     */
    record Incomplete(String reason, Bill bill) implements GeminiResult {}

    /** The question was not answered, or not even asked. */
    record Failed(Failure failure, String detail) implements GeminiResult {

        @Override
        public Bill bill() {
            return Bill.NONE;
        }
    }

    /**
     * Billed tokens; 0 when the provider does not report them.
     *
     * @param promptTokens tokens of the question
     * @param audioTokens those of them that are sound
     * @param answerTokens tokens of the answer, with those that the model thought in, which are billed alike
     */
    record Usage(int promptTokens, int audioTokens, int answerTokens) {

        public Usage {
            audioTokens = Math.clamp(audioTokens, 0, Math.max(0, promptTokens));
        }

        /** A question without sound. */
        public Usage(int promptTokens, int answerTokens) {
            this(promptTokens, 0, answerTokens);
        }

        /** The tokens of both. */
        public Usage plus(Usage other) {
            return new Usage(
                    promptTokens + other.promptTokens,
                    audioTokens + other.audioTokens,
                    answerTokens + other.answerTokens);
        }

        /** Whether nothing is billed. */
        public boolean isNothing() {
            return promptTokens + answerTokens == 0;
        }
    }

    /**
     * Tokens and what they cost.
     *
     * @param price at the time of the call; null if it is not configured
     */
    record Bill(Usage usage, @Nullable GeminiPrice price) {

        /** Nothing was billed. */
        public static final Bill NONE = new Bill(new Usage(0, 0), null);

        /** The cost in millionths of a US dollar; null if the price is not known. */
        public @Nullable Long microUsd() {
            return price == null ? null : price.microUsd(usage);
        }

        /** The bill of both, which have the same price unless one of them is nothing. */
        public Bill plus(Bill other) {
            return new Bill(usage.plus(other.usage), usage.isNothing() ? other.price : price);
        }
    }

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
