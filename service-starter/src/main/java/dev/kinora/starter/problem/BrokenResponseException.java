package dev.kinora.starter.problem;

/** Carries a failure that came after the response had begun out to {@link ProblemFilter}, which breaks it off. */
final class BrokenResponseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenResponseException(Throwable cause) {
        super("The response had begun when the request failed", cause, false, false);
    }
}
