package dev.kinora.events.moderation;

import java.util.UUID;

/**
 * Somebody who reported an account, or appealed against a suspension of their own, got an answer.
 *
 * @param accountId the account that asked
 * @param questionId id of the report or the suspension; each is answered once
 */
public record AccountAnswered(UUID accountId, UUID questionId, Question question, Answer answer)
        implements StandingEvent {

    /** What was asked. */
    public enum Question {
        REPORT,
        APPEAL
    }

    /** What became of it. */
    public enum Answer {
        /** A report: something was done about the account. */
        ACTED,
        /** A report: the account does not break the rules. */
        KEPT,
        /** An appeal: the suspension stands. */
        UPHELD,
        /** An appeal: the suspension was lifted. */
        OVERTURNED
    }

    @Override
    public String key() {
        return accountId.toString();
    }
}
