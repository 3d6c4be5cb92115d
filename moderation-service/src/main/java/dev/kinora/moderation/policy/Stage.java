package dev.kinora.moderation.policy;

/** The stages that look at content, in the order in which they run. */
public enum Stage {
    HASH,
    TEXT,
    VISION,
    /** Rules about floods; comments only. */
    SPAM
}
