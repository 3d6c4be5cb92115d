package dev.kinora.moderation.review;

import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can go wrong with a case. */
enum ReviewProblem implements ProblemType {
    CASE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such case"),
    CASE_CLAIMED(HttpStatus.CONFLICT, "Somebody else is working on this case"),
    CASE_NOT_CLAIMED(HttpStatus.CONFLICT, "Claim the case before you decide"),
    CASE_DECIDED(HttpStatus.CONFLICT, "The case is decided; only another outcome can replace it"),
    CASE_WITHDRAWN(HttpStatus.CONFLICT, "The content is gone or has a newer version"),
    CASE_SUPERSEDED(HttpStatus.CONFLICT, "The content has a newer version; this one can only be rejected"),
    OWN_CONTENT(HttpStatus.FORBIDDEN, "Somebody else has to decide about your own content"),
    REASON_NOT_APPLICABLE(HttpStatus.UNPROCESSABLE_CONTENT, "This reason does not fit this action");

    private final HttpStatus status;
    private final String title;

    ReviewProblem(HttpStatus status, String title) {
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
}
