package dev.kinora.video.playback;

/** Access to the media of a playback id. */
enum PlaybackAccess {
    OPEN,
    SIGNED,
    CLOSED
}
