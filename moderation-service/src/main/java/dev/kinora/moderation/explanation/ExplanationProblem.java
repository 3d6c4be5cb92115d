package dev.kinora.moderation.explanation;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum ExplanationProblem implements ProblemType {
    @Problem(status = HttpStatus.UNPROCESSABLE_CONTENT, title = "Only the text of a comment can be explained")
    NOTHING_TO_EXPLAIN
}
