package dev.kinora.events.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision about content was made. A later decision about the same content has a higher version and replaces this
 * one.
 *
 * @param restrictions what a RESTRICTED outcome takes, or {@link Restriction#HOLD} for a REJECTED one that holds only until
 *     a person has decided; null otherwise and in records of earlier versions, where RESTRICTED means LIMITED_REACH
 */
public record ModerationDecided(
        ContentRef content,
        UUID decisionId,
        Outcome outcome,
        DecisionActor actor,
        DecisionReason reason,
        Suggestion suggestion,
        long version,
        @Nullable Restrictions restrictions)
        implements ModerationEvent {

    /** A decision that restricts nothing in particular. */
    public ModerationDecided(
            ContentRef content,
            UUID decisionId,
            Outcome outcome,
            DecisionActor actor,
            DecisionReason reason,
            Suggestion suggestion,
            long version) {
        this(content, decisionId, outcome, actor, reason, suggestion, version, null);
    }

    @Override
    public String key() {
        return content.id().toString();
    }
}
