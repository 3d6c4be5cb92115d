package dev.kinora.recommendation.verification;

/** What a computation needs was not stored, is not there any more, or is not what was stored. The message says what. */
final class MissingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean damaged;

    MissingException(String what) {
        this(what, false);
    }

    private MissingException(String what, boolean damaged) {
        super(what);
        this.damaged = damaged;
    }

    /** Something is there, but it is not what was stored: nobody may call that missing. */
    static MissingException damaged(String what) {
        return new MissingException(what + " is not what was stored", true);
    }

    Outcome outcome() {
        var message = String.valueOf(getMessage());
        return damaged ? new Outcome.Disagrees(message) : new Outcome.Unknown(message);
    }
}
