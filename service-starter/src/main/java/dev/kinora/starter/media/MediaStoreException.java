package dev.kinora.starter.media;

import dev.kinora.starter.problem.ProblemException;

/** Thrown when the store fails; the request itself may be valid. */
public class MediaStoreException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final boolean damage;

    /** @param failure for the log only: what was tried, with which key, and what came back */
    public MediaStoreException(String failure, Exception cause) {
        this(failure, cause, false);
    }

    private MediaStoreException(String failure, Exception cause, boolean damage) {
        super(
                MediaProblem.MEDIA_STORE_UNAVAILABLE,
                "Media cannot be read or kept right now. Nothing is lost: try again in a moment.",
                new IllegalStateException(failure, cause));
        this.damage = damage;
    }

    /** The store has the object, but its bytes are not those that were stored. */
    public static MediaStoreException damaged(String failure, Exception cause) {
        return new MediaStoreException(failure, cause, true);
    }

    /** Whether the bytes are known to be wrong. */
    public boolean isDamage() {
        return damage;
    }

    /** What was tried and what came back, for the log. */
    public String failure() {
        Throwable cause = getCause();
        return cause == null ? detail() : String.valueOf(cause.getMessage());
    }
}
