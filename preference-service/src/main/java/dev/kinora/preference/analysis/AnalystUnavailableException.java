package dev.kinora.preference.analysis;

import org.jspecify.annotations.Nullable;

/** The analyst gave no usable answer; the reason becomes a metric tag. */
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

    /** Reasons for no answer. */
    enum Reason {
        /** The daily budget of calls is spent. */
        BUDGET,
        /** Too many calls failed recently; calls are paused. */
        PAUSED,
        /** The provider answered with 429. */
        RATE_LIMITED,
        /** No answer, a late one, or an error of the provider. */
        UNREACHABLE,
        /** The provider refuses every request: key, project, model or permissions are wrong. */
        MISCONFIGURED,
        /** A safety filter withheld the answer. */
        BLOCKED,
        /** The answer does not have the requested form. */
        INVALID
    }
}
