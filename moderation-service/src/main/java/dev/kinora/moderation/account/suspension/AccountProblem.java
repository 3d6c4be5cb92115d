package dev.kinora.moderation.account.suspension;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

/** What can go wrong with the moderation of accounts. */
public enum AccountProblem implements ProblemType {
    @Problem(status = NOT_FOUND, title = "There is no such case of an account")
    ACCOUNT_CASE_NOT_FOUND,

    @Problem(status = CONFLICT, title = "The case of the account is decided")
    ACCOUNT_CASE_DECIDED,

    @Problem(status = UNPROCESSABLE_CONTENT, title = "This action does not answer this question")
    ACCOUNT_ACTION_NOT_AVAILABLE,

    @Problem(status = FORBIDDEN, title = "Somebody else has to decide about your own account")
    OWN_ACCOUNT,

    @Problem(status = FORBIDDEN, title = "Somebody else has to decide about your own decision")
    OWN_SUSPENSION,

    @Problem(status = NOT_FOUND, title = "There is no such suspension")
    SUSPENSION_NOT_FOUND,

    @Problem(status = CONFLICT, title = "The account is suspended already")
    ACCOUNT_SUSPENDED_ALREADY,

    @Problem(status = CONFLICT, title = "The suspension is over")
    SUSPENSION_OVER,

    @Problem(status = CONFLICT, title = "You have appealed against this suspension already")
    SUSPENSION_APPEALED,

    @Problem(status = CONFLICT, title = "The time for an appeal against this suspension is over")
    SUSPENSION_APPEAL_TOO_LATE
}
