package dev.kinora.video.playback;

/** Access to the media of a playback id. */
enum PlaybackAccess {
    OPEN,
    /** Playable through signed URLs, which confirmed adults get. */
    ADULTS,
    SIGNED,
    CLOSED
}
