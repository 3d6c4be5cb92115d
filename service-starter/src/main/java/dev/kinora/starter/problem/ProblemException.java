package dev.kinora.starter.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Thrown when a request or an event cannot be handled. The detail is shown to the caller. */
public class ProblemException extends RuntimeException {

    /** Extension member with the seconds after which a retry may succeed; also sent as the header Retry-After. */
    public static final String RETRY_AFTER = "retryAfterSeconds";

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, null);
    }

    public ProblemException(ProblemType type, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.type = type;
    }

    /** Adds an extension member to the problem document; the value is shown to the caller. */
    public ProblemException with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** Extension members in the order in which they were added. */
    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }

    /** The sentence for the caller. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
