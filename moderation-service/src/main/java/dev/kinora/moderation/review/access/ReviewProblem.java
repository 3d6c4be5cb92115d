package dev.kinora.moderation.review.access;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

/** What can go wrong with a case. */
public enum ReviewProblem implements ProblemType {
    @Problem(status = NOT_FOUND, title = "There is no such case")
    CASE_NOT_FOUND,

    @Problem(status = CONFLICT, title = "Somebody else is working on this case")
    CASE_CLAIMED,

    @Problem(status = CONFLICT, title = "Claim the case before you decide")
    CASE_NOT_CLAIMED,

    @Problem(status = CONFLICT, title = "The case is decided; only another outcome can replace it")
    CASE_DECIDED,

    @Problem(status = CONFLICT, title = "The time in which this can be undone is over")
    UNDO_TOO_LATE,

    @Problem(status = CONFLICT, title = "The decision is not the newest one any more")
    UNDO_SUPERSEDED,

    @Problem(status = NOT_FOUND, title = "There is no such decision of yours")
    DECISION_NOT_YOURS,

    @Problem(status = CONFLICT, title = "This case has to be decided by itself")
    CASE_ALONE,

    @Problem(status = CONFLICT, title = "This case is reviewed blind; answer it")
    CASE_BLIND,

    @Problem(status = CONFLICT, title = "The content is gone or has a newer version")
    CASE_WITHDRAWN,

    @Problem(status = CONFLICT, title = "The content has a newer version; this one can only be rejected")
    CASE_SUPERSEDED,

    @Problem(status = FORBIDDEN, title = "Somebody else has to decide about your own content")
    OWN_CONTENT,

    @Problem(status = FORBIDDEN, title = "Somebody who has no part in this yet has to decide")
    EXCLUDED,

    @Problem(status = UNPROCESSABLE_CONTENT, title = "This reason does not fit this action")
    REASON_NOT_APPLICABLE,

    @Problem(status = UNPROCESSABLE_CONTENT, title = "This action does not exist for this content")
    ACTION_NOT_AVAILABLE
}
