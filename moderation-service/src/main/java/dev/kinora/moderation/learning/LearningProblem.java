package dev.kinora.moderation.learning;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

/** Why nothing can be proposed. */
enum LearningProblem implements ProblemType {
    @Problem(status = CONFLICT, title = "No score is calibrated yet")
    NOTHING_CALIBRATED
}
