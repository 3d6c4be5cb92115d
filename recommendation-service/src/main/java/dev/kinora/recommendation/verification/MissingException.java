package dev.kinora.recommendation.verification;

/** What a computation needs was not stored, or is not there any more. The message says what. */
final class MissingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MissingException(String what) {
        super(what);
    }

    Outcome outcome() {
        return new Outcome.Unknown(String.valueOf(getMessage()));
    }
}
