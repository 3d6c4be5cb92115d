package dev.kinora.recommendation.training;

/** A stored model is unreadable or invalid. */
class DamagedModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
