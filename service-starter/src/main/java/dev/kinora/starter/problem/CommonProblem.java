package dev.kinora.starter.problem;

import org.springframework.http.HttpStatus;

/** Problems that any endpoint can answer with. */
public enum CommonProblem implements ProblemType {
    @Problem(status = HttpStatus.BAD_REQUEST, title = "The request has invalid values")
    VALIDATION_FAILED,

    @Problem(status = HttpStatus.BAD_REQUEST, title = "The request cannot be read")
    MALFORMED_REQUEST,

    @Problem(status = HttpStatus.UNAUTHORIZED, title = "Sign in to do this")
    UNAUTHENTICATED,

    @Problem(status = HttpStatus.FORBIDDEN, title = "You may not do this")
    FORBIDDEN,

    @Problem(status = HttpStatus.NOT_FOUND, title = "There is nothing here")
    NOT_FOUND,

    @Problem(status = HttpStatus.METHOD_NOT_ALLOWED, title = "This method is not supported here")
    METHOD_NOT_ALLOWED,

    @Problem(status = HttpStatus.NOT_ACCEPTABLE, title = "No representation that you accept")
    NOT_ACCEPTABLE,

    @Problem(status = HttpStatus.CONFLICT, title = "Somebody else changed this at the same time", retryable = true)
    CONFLICT,

    @Problem(status = HttpStatus.GONE, title = "The account was erased")
    ACCOUNT_ERASED,

    @Problem(status = HttpStatus.PRECONDITION_FAILED, title = "It has changed since you read it")
    PRECONDITION_FAILED,

    @Problem(status = HttpStatus.PRECONDITION_REQUIRED, title = "Say with If-Match which version you mean")
    PRECONDITION_REQUIRED,

    @Problem(status = HttpStatus.CONTENT_TOO_LARGE, title = "The request is too large")
    PAYLOAD_TOO_LARGE,

    @Problem(status = HttpStatus.UNSUPPORTED_MEDIA_TYPE, title = "This content type is not supported here")
    UNSUPPORTED_MEDIA_TYPE,

    @Problem(status = HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, title = "There are no such bytes")
    RANGE_NOT_SATISFIABLE,

    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "This Idempotency-Key belongs to another request")
    IDEMPOTENCY_KEY_REUSED,

    @Problem(status = HttpStatus.TOO_MANY_REQUESTS, title = "Too many requests", retryable = true)
    RATE_LIMITED,

    @Problem(status = HttpStatus.SERVICE_UNAVAILABLE, title = "Too much is going on right now", retryable = true)
    OVERLOADED,

    @Problem(status = HttpStatus.INTERNAL_SERVER_ERROR, title = "Something went wrong on our side", retryable = true)
    INTERNAL_ERROR,

    @Problem(
            status = HttpStatus.SERVICE_UNAVAILABLE,
            title = "A part of Kinora is not available right now",
            retryable = true)
    UPSTREAM_UNAVAILABLE
}
