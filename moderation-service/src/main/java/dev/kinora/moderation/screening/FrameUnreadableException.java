package dev.kinora.moderation.screening;

/** A sampled frame is no picture, or far larger than any that is sampled. */
class FrameUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FrameUnreadableException(long atMs, Exception cause) {
        super("The frame at " + atMs + " ms cannot be decoded", cause);
    }
}
