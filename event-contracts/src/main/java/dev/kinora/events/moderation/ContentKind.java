package dev.kinora.events.moderation;

/** What can be moderated. */
public enum ContentKind {
    VIDEO,
    COMMENT
}
