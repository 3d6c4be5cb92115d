package dev.kinora.video.catalog.metadata;

/** Why no video could be made of a file. */
public enum FailureCode {
    EMPTY_FILE,
    NOT_A_VIDEO,
    UNSUPPORTED_CONTAINER,
    UNSUPPORTED_CODEC,
    FORBIDDEN_REFERENCE,
    NO_VIDEO_STREAM,
    TOO_LONG,
    TOO_LARGE,
    TOO_MANY_STREAMS,
    DIMENSIONS_EXCEEDED,
    FRAME_RATE_EXCEEDED,
    SOUND_EXCEEDED,
    TOO_DEMANDING,
    CORRUPT,
    TRANSCODE_TIMEOUT,
    SOURCE_MISSING,
    TRANSCODE_FAILED
}
