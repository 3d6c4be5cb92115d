package dev.kinora.moderation.screening.media;

import org.jspecify.annotations.Nullable;

/** The media of a video cannot be fetched or read now. */
public class MediaUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MediaUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
