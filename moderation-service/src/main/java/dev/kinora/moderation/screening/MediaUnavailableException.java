package dev.kinora.moderation.screening;

import org.jspecify.annotations.Nullable;

/** The media of a video cannot be fetched or read now. */
class MediaUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MediaUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
