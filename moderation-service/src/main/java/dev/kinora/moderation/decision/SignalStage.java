package dev.kinora.moderation.decision;

/** What notices something: a stage that looks at a video, or the reader of comments. */
public enum SignalStage {
    HASH,
    TEXT,
    LOCAL_VISION,
    PICTURE_TEXT,
    VISION,
    COMMENT
}
