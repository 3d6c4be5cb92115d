package dev.kinora.events.moderation;

/** The effect of a decision. What RESTRICTED content loses, {@link Restrictions} say. */
public enum Outcome {
    APPROVED,
    REJECTED,
    RESTRICTED
}
