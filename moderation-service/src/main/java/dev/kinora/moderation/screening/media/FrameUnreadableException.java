package dev.kinora.moderation.screening.media;

/** A sampled frame is no picture, or far larger than any that is sampled. */
public class FrameUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FrameUnreadableException(long atMs, Exception cause) {
        super("The frame at " + atMs + " ms cannot be decoded", cause);
    }
}
