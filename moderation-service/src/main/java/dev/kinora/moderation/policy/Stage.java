package dev.kinora.moderation.policy;

/** The stages that look at content, in the order in which they run. */
public enum Stage {
    HASH,
    TEXT,
    /** The built-in model for pictures, which knows nudity only. */
    LOCAL_VISION,
    /** The words in the picture, read here and scored by the text model. */
    PICTURE_TEXT,
    /** The vision model of a provider. */
    VISION,
    /** Another question to the vision model, about what falls between the bands. */
    SECOND_OPINION,
    /** Rules about floods; comments only. */
    SPAM
}
