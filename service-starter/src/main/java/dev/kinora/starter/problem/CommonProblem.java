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

    @Problem(status = HttpStatus.FORBIDDEN, title = "You do not have permission to do this")
    FORBIDDEN,

    @Problem(status = HttpStatus.NOT_FOUND, title = "This resource does not exist")
    NOT_FOUND,

    @Problem(status = HttpStatus.METHOD_NOT_ALLOWED, title = "This method is not supported here")
    METHOD_NOT_ALLOWED,

    @Problem(status = HttpStatus.NOT_ACCEPTABLE, title = "None of the accepted media types is available")
    NOT_ACCEPTABLE,

    @Problem(status = HttpStatus.CONFLICT, title = "Somebody else changed this at the same time", retryable = true)
    CONFLICT,

    @Problem(status = HttpStatus.GONE, title = "The account was erased")
    ACCOUNT_ERASED,

    @Problem(status = HttpStatus.PRECONDITION_FAILED, title = "The resource has changed since you read it")
    PRECONDITION_FAILED,

    @Problem(status = HttpStatus.PRECONDITION_REQUIRED, title = "The header If-Match is required")
    PRECONDITION_REQUIRED,

    @Problem(status = HttpStatus.CONTENT_TOO_LARGE, title = "The request is too large")
    PAYLOAD_TOO_LARGE,

    @Problem(status = HttpStatus.UNSUPPORTED_MEDIA_TYPE, title = "This content type is not supported here")
    UNSUPPORTED_MEDIA_TYPE,

    @Problem(status = HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, title = "The requested range cannot be satisfied")
    RANGE_NOT_SATISFIABLE,

    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "This Idempotency-Key belongs to another request")
    IDEMPOTENCY_KEY_REUSED,

    @Problem(status = HttpStatus.TOO_MANY_REQUESTS, title = "Too many requests", retryable = true)
    RATE_LIMITED,

    @Problem(status = HttpStatus.SERVICE_UNAVAILABLE, title = "The service is overloaded", retryable = true)
    OVERLOADED,

    @Problem(status = HttpStatus.INTERNAL_SERVER_ERROR, title = "Something went wrong on our side", retryable = true)
    INTERNAL_ERROR,

    @Problem(
            status = HttpStatus.SERVICE_UNAVAILABLE,
            title = "A part of Kinora is not available right now",
            retryable = true)
    UPSTREAM_UNAVAILABLE
}
