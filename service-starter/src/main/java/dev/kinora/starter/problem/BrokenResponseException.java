package dev.kinora.starter.problem;

/**
 * Carries a failure that occurred after the response was committed to {@link ProblemFilter}, which aborts the response.
 */
final class BrokenResponseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenResponseException(Throwable cause) {
        super("The response had begun when the request failed", cause, false, false);
    }
}
