package dev.kinora.starter.gemini;

import dev.kinora.starter.gemini.GeminiResult.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Thrown when a call brings no answer. */
class GeminiCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final Duration retryAfter;

    GeminiCallException(Failure failure, String message, @Nullable Throwable cause) {
        this(failure, message, cause, Duration.ZERO);
    }

    private GeminiCallException(Failure failure, String message, @Nullable Throwable cause, Duration retryAfter) {
        super(message, cause);
        this.failure = failure;
        this.retryAfter = retryAfter;
    }

    /**
     * Classifies an HTTP status. AI Studio answers 400 to an invalid key; only the message distinguishes that from an
     * invalid question.
     *
     * @param retryAfter how long the provider wants to be left alone; zero if it does not say so
     */
    static GeminiCallException ofStatus(int status, Throwable cause, Duration retryAfter) {
        String message = String.valueOf(cause.getMessage());
        var failure = switch (status) {
            case 400 ->
                message.contains("API key") || message.contains("API_KEY") ? Failure.MISCONFIGURED : Failure.REFUSED;
            case 401, 403, 404 -> Failure.MISCONFIGURED;
            case 408, 504 -> Failure.TIMEOUT;
            case 429 -> Failure.RATE_LIMITED;
            case 500, 502, 503 -> Failure.OVERLOADED;
            default -> Failure.REFUSED;
        };
        return new GeminiCallException(failure, "HTTP " + status, cause, retryAfter);
    }

    Failure failure() {
        return failure;
    }

    /** How long the provider wants to be left alone; zero if it did not say so. */
    Duration retryAfter() {
        return retryAfter;
    }
}
