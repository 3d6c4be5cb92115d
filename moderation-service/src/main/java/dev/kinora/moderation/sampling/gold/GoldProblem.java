package dev.kinora.moderation.sampling.gold;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;

/** Why a case cannot be marked as one with a known answer. */
enum GoldProblem implements ProblemType {
    @Problem(status = NOT_FOUND, title = "There is no such case with a known answer")
    GOLD_NOT_FOUND,

    @Problem(status = CONFLICT, title = "The answer of this case is marked already")
    GOLD_MARKED,

    @Problem(status = CONFLICT, title = "This case cannot be asked again")
    NOT_GOLD
}
