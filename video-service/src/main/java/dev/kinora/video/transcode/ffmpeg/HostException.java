package dev.kinora.video.transcode.ffmpeg;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** This machine failed, not the file: its disk is full, or the engine was killed from outside. */
public final class HostException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final String FULL = "No space left on device";

    public HostException(String message) {
        super(message);
    }

    /** Whether a failure was caused by this machine. */
    public static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HostException || isFull(String.valueOf(cause.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    static boolean isFull(String message) {
        return message.contains(FULL);
    }
}
