package dev.kinora.events.moderation;

import java.util.UUID;

/**
 * A decision about content was made. A later decision about the same content has a higher version and replaces this
 * one.
 */
public record ModerationDecided(
        ContentRef content,
        UUID decisionId,
        Outcome outcome,
        DecisionActor actor,
        DecisionReason reason,
        Suggestion suggestion,
        long version)
        implements ModerationEvent {

    @Override
    public String key() {
        return content.id().toString();
    }
}
