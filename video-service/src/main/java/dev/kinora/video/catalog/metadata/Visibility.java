package dev.kinora.video.catalog.metadata;

/**
 * Who may see a published video: everybody, everybody with the link, only the creator, or only the creator until a
 * chosen time and everybody afterwards.
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
