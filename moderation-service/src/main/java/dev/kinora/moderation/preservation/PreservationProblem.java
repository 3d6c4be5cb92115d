package dev.kinora.moderation.preservation;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

enum PreservationProblem implements ProblemType {
    @Problem(status = CONFLICT, title = "This content is not kept")
    NOT_PRESERVED,

    @Problem(status = CONFLICT, title = "The time was extended before")
    PRESERVATION_EXTENDED,

    @Problem(status = CONFLICT, title = "It is kept without an end; there is nothing to extend")
    PRESERVATION_OPEN
}
