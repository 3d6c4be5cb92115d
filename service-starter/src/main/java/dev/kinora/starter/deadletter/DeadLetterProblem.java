package dev.kinora.starter.deadletter;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of dead letters. */
enum DeadLetterProblem implements ProblemType {
    @Problem(status = HttpStatus.NOT_FOUND, title = "There is no such dead letter")
    DEAD_LETTER_NOT_FOUND,
    @Problem(status = HttpStatus.CONFLICT, title = "The dead letter was handled already")
    DEAD_LETTER_HANDLED,
    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "The dead letter could not be processed again")
    DEAD_LETTER_FAILED_AGAIN
}
