package dev.kinora.moderation.vision;

import org.jspecify.annotations.Nullable;

/** A call to Gemini that brought no answer. */
class GeminiCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure it was. */
    enum Kind {
        TIMEOUT,
        OVERLOADED,
        REFUSED
    }

    private final Kind kind;

    GeminiCallException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** The kind of an HTTP status: 408 and 504 are time-outs; 429 and 5xx are overload; others are refusals. */
    static GeminiCallException ofStatus(int status, String message, Throwable cause) {
        var kind = switch (status) {
            case 408, 504 -> Kind.TIMEOUT;
            case 429, 500, 502, 503 -> Kind.OVERLOADED;
            default -> Kind.REFUSED;
        };
        return new GeminiCallException(kind, "HTTP " + status + ": " + message, cause);
    }

    Kind kind() {
        return kind;
    }

    boolean canBeRepeated() {
        return kind != Kind.REFUSED;
    }
}
