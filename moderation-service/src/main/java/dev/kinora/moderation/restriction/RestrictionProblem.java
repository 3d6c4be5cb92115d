package dev.kinora.moderation.restriction;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

/** What can be wrong with restrictions. */
enum RestrictionProblem implements ProblemType {
    @Problem(status = UNPROCESSABLE_CONTENT, title = "These restrictions cannot be given with this action")
    RESTRICTION_NOT_APPLICABLE,

    @Problem(status = UNPROCESSABLE_CONTENT, title = "There is no such label")
    UNKNOWN_LABEL
}
