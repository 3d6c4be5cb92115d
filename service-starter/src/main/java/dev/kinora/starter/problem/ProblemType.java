package dev.kinora.starter.problem;

import org.springframework.http.HttpStatus;

/**
 * A problem type in the sense of RFC 9457; implemented by one enum per feature, each constant of which is declared by
 * {@link Problem}:
 *
 * {@snippet :
 * enum UploadProblem implements ProblemType {
 *     @Problem(status = HttpStatus.LOCKED, title = "Another request is writing to this upload", retryable = true)
 *     UPLOAD_LOCKED
 * }
 * }
 *
 * <p>The code is part of the API and never changes. {@link #retryable()} is read by the Kafka error handler, which
 * retries a record only when that can help.
 */
public interface ProblemType {

    /** The stable code in UPPER_SNAKE_CASE; by default the name of the enum constant. */
    default String code() {
        return name();
    }

    /** The name of the enum constant. */
    String name();

    /** The HTTP status of the response. */
    default HttpStatus status() {
        return DeclaredProblems.of(this).status();
    }

    /** The number of the status; another than {@link #status()} only where HTTP has no name for it. */
    default int statusCode() {
        return status().value();
    }

    /** A short summary that is the same for every occurrence. */
    default String title() {
        return DeclaredProblems.of(this).title();
    }

    /** Whether the same request may succeed later without changes. */
    default boolean retryable() {
        return DeclaredProblems.of(this).retryable();
    }
}
