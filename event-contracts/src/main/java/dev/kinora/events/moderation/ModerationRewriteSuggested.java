package dev.kinora.events.moderation;

/**
 * A comment is returned to its author before a decision: the next revision, even with the same text, is processed as
 * usual. The reason is the one for which the text would be held or rejected.
 */
public record ModerationRewriteSuggested(ContentRef content, DecisionReason reason) implements ModerationEvent {

    @Override
    public String key() {
        return content.id().toString();
    }
}
