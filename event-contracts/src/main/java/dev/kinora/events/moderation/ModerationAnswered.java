package dev.kinora.events.moderation;

import java.util.UUID;

/**
 * Somebody who reported content, or appealed against a decision about it, got an answer.
 *
 * @param accountId the account that asked
 * @param questionId id of the report or the appeal; each is answered once
 * @param videoId the video, or the video that was commented on
 */
public record ModerationAnswered(
        UUID accountId, UUID questionId, Question question, ContentRef content, UUID videoId, ModerationAnswer answer)
        implements ModerationEvent {

    /** What was asked. */
    public enum Question {
        REPORT,
        APPEAL
    }

    @Override
    public String key() {
        return accountId.toString();
    }
}
