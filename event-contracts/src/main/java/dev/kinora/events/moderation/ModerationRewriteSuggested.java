package dev.kinora.events.moderation;

/**
 * A comment is given back to its author before anybody decides on it: what is sent next, also the same text, goes on. The
 * reason is what the text would be held or rejected for.
 */
public record ModerationRewriteSuggested(ContentRef content, DecisionReason reason) implements ModerationEvent {

    @Override
    public String key() {
        return content.id().toString();
    }
}
