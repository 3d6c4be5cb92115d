package dev.kinora.moderation.sampling;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

/** Why a blind answer is refused. */
enum SamplingProblem implements ProblemType {
    @Problem(status = CONFLICT, title = "This case is not reviewed blind")
    NOT_BLIND
}
