package dev.kinora.recommenderevaluation;

/** A data set cannot be read; the message says where and why. */
final class UnreadableDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableDataException(String message) {
        super(message);
    }
}
