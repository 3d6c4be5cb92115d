package dev.kinora.video.playback;

/** Who may play a playback id. */
enum PlaybackAccess {
    OPEN,
    SIGNED,
    CLOSED
}
