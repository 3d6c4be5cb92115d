package dev.kinora.recommender.online;

import java.io.IOException;

/** A file is no checkpoint, or not one of this model: whoever reads it starts from the beginning of the stream. */
public final class CheckpointException extends IOException {

    private static final long serialVersionUID = 1L;

    CheckpointException(String message) {
        super(message);
    }

    CheckpointException(String message, Exception cause) {
        super(message, cause);
    }
}
