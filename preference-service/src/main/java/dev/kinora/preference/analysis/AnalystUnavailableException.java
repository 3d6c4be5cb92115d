package dev.kinora.preference.analysis;

import org.jspecify.annotations.Nullable;

/** The analyst gave no answer that could be trusted; the reason is a metric tag. */
final class AnalystUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    AnalystUnavailableException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    AnalystUnavailableException(Reason reason, String message) {
        this(reason, message, null);
    }

    Reason reason() {
        return reason;
    }

    /** Why there is no answer. */
    enum Reason {
        /** The daily budget of calls is used up. */
        BUDGET,
        /** Too many calls have failed just now; calls pause for a while. */
        PAUSED,
        /** The provider said 429. */
        RATE_LIMITED,
        /** No answer, a late one, or an error of the provider. */
        UNREACHABLE,
        /** The provider accepts no question: its key, project, model or permissions are wrong. */
        MISCONFIGURED,
        /** The answer was withheld by a safety filter. */
        BLOCKED,
        /** The answer is not what was asked for. */
        INVALID
    }
}
