package dev.kinora.events.moderation;

/** What a decision means for the content. RESTRICTED keeps it playable by link but out of lists and feeds. */
public enum Outcome {
    APPROVED,
    REJECTED,
    RESTRICTED
}
