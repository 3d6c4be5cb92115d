package dev.kinora.events.moderation;

import java.util.UUID;

/** Content is waiting for a decision by a person. Priority 0 is the lowest. */
public record ModerationCaseOpened(UUID caseId, ContentRef content, String queue, int priority)
        implements ModerationEvent {

    @Override
    public String key() {
        return content.id().toString();
    }
}
