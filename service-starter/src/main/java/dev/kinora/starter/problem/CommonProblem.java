package dev.kinora.starter.problem;

import org.springframework.http.HttpStatus;

/** Problems that any endpoint can have. */
public enum CommonProblem implements ProblemType {
    VALIDATION_FAILED(HttpStatus.BAD_REQUEST, "The request has invalid values"),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Sign in to do this"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "You may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not supported here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No representation that you accept"),
    CONFLICT(HttpStatus.CONFLICT, "Somebody else changed this at the same time"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "It has changed since you read it"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "Say with If-Match which version you mean"),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This content type is not supported here"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key belongs to another request"),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    UPSTREAM_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "A part of Kinora is not available right now");

    private final HttpStatus status;
    private final String title;

    CommonProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean retryable() {
        return this == CONFLICT || this == RATE_LIMITED || status.is5xxServerError();
    }
}
