package dev.kinora.moderation.screening;

import org.jspecify.annotations.Nullable;

/** What screening wants to look at cannot be fetched now. */
class MediaUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MediaUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
