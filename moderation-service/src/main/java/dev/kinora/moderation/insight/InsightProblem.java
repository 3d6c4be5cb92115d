package dev.kinora.moderation.insight;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** Problems of figures. */
enum InsightProblem implements ProblemType {
    @Problem(status = HttpStatus.NOT_FOUND, title = "There are no figures of this person for you")
    DECIDER_NOT_FOUND
}
