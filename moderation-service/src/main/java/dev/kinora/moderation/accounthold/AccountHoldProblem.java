package dev.kinora.moderation.accounthold;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

enum AccountHoldProblem implements ProblemType {
    @Problem(status = NOT_FOUND, title = "There is no such hold")
    ACCOUNT_HOLD_NOT_FOUND,

    @Problem(status = CONFLICT, title = "The account is held already")
    ACCOUNT_HELD_ALREADY,

    @Problem(status = CONFLICT, title = "The hold was lifted")
    ACCOUNT_HOLD_OVER,

    @Problem(status = CONFLICT, title = "You have proposed to lift it; another person has to confirm that")
    ACCOUNT_HOLD_PROPOSED,

    @Problem(status = FORBIDDEN, title = "Somebody else has to decide about your own account")
    OWN_ACCOUNT_HOLD
}
