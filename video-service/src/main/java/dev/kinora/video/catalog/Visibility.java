package dev.kinora.video.catalog;

/** Whom the creator shows a published video to: everybody, everybody with the link, or nobody else. */
public enum Visibility {
    PUBLIC,
    UNLISTED,
    PRIVATE
}
