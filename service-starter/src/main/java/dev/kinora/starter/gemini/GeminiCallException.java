package dev.kinora.starter.gemini;

import dev.kinora.starter.gemini.GeminiResult.Failure;
import org.jspecify.annotations.Nullable;

/** Thrown when a call brings no answer. */
class GeminiCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Failure failure;

    GeminiCallException(Failure failure, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    /**
     * Classifies an HTTP status. AI Studio answers 400 to an invalid key; only the message distinguishes that from an
     * invalid question.
     */
    static GeminiCallException ofStatus(int status, Throwable cause) {
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
        return new GeminiCallException(failure, "HTTP " + status, cause);
    }

    Failure failure() {
        return failure;
    }
}
