package dev.kinora.video.catalog.metadata;

/**
 * Whom the creator shows a published video to: everybody, everybody with the link, nobody else, or nobody else until a
 * chosen time and everybody then.
 */
public enum Visibility {
    PUBLIC,
    UNLISTED,
    PRIVATE,
    SCHEDULED;

    /** Whether others may see a published video. */
    public boolean isOpen() {
        return this == PUBLIC || this == UNLISTED;
    }
}
