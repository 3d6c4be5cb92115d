package dev.kinora.visionclassifier;

/** What the model takes a picture for, in the order of its outputs. */
public enum Category {
    /** A harmless drawing. */
    DRAWING,
    /** A drawing of sexual content. */
    HENTAI,
    /** Harmless. */
    NEUTRAL,
    /** Sexual acts, nudity. */
    PORN,
    /** Suggestive, not nude. */
    SEXY
}
