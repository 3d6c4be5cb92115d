package dev.kinora.moderation.decision;

/** What notices something: a stage that looks at a video, or the reader of comments. */
public enum SignalStage {
    HASH,
    TEXT,
    LOCAL_VISION,
    PICTURE_TEXT,
    VISION,
    /** Finds nothing by itself: it argues about what the vision model found. */
    SECOND_OPINION,
    COMMENT
}
