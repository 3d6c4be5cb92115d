package dev.kinora.recommendation.feed;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum TurnDownProblem implements ProblemType {
    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "The recommendation has no such reason")
    REASON_UNKNOWN
}
