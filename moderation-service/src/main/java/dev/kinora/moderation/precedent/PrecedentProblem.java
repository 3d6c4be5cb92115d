package dev.kinora.moderation.precedent;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What precedents have against a decision. */
enum PrecedentProblem implements ProblemType {
    @Problem(status = HttpStatus.CONFLICT, title = "Most similar cases were decided otherwise; say why in the note")
    AGAINST_PRECEDENTS
}
