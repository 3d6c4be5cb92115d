package dev.kinora.moderation.policy;

/** The stages that look at a video, in the order in which they run. */
public enum Stage {
    HASH,
    TEXT,
    VISION
}
