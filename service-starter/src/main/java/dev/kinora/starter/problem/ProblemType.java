package dev.kinora.starter.problem;

import org.springframework.http.HttpStatus;

/**
 * A kind of problem, as RFC 9457 means it; implemented by one enum per feature, each constant declared by
 * {@link Problem}:
 *
 * {@snippet :
 * enum UploadProblem implements ProblemType {
 *     @Problem(status = HttpStatus.LOCKED, title = "Another request is writing to this upload", retryable = true)
 *     UPLOAD_LOCKED
 * }
 * }
 *
 * <p>The code is part of the API and never changes. {@link #retryable()} is for machines: the Kafka error handler repeats
 * a record only when a repeat can help.
 */
public interface ProblemType {

    /** Stable, UPPER_SNAKE_CASE. An enum's own name by default. */
    default String code() {
        return name();
    }

    /** The name of the enum constant. */
    String name();

    /** The HTTP status that goes with it. */
    default HttpStatus status() {
        return DeclaredProblems.of(this).status();
    }

    /** One short sentence, the same for every occurrence. */
    default String title() {
        return DeclaredProblems.of(this).title();
    }

    /** Whether the same request may succeed later without being changed. */
    default boolean retryable() {
        return DeclaredProblems.of(this).retryable();
    }
}
