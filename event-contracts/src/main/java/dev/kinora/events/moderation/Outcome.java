package dev.kinora.events.moderation;

/** The effect of a decision. RESTRICTED content can be played by link, but does not appear in lists and feeds. */
public enum Outcome {
    APPROVED,
    REJECTED,
    RESTRICTED
}
