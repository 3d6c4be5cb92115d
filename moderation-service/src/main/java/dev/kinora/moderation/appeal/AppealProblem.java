package dev.kinora.moderation.appeal;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

/** Why an appeal is refused. */
enum AppealProblem implements ProblemType {
    @Problem(status = CONFLICT, title = "You have appealed against this decision already")
    APPEAL_FILED,

    @Problem(status = CONFLICT, title = "There is nothing in this decision to appeal against")
    NOTHING_TO_APPEAL,

    @Problem(status = CONFLICT, title = "A later decision has replaced this one")
    DECISION_REPLACED,

    @Problem(status = CONFLICT, title = "This decision answered an appeal and is final")
    DECISION_FINAL,

    @Problem(status = CONFLICT, title = "The time for an appeal is over")
    APPEAL_TOO_LATE
}
