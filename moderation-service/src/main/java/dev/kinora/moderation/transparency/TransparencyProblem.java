package dev.kinora.moderation.transparency;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum TransparencyProblem implements ProblemType {
    @Problem(status = HttpStatus.NOT_FOUND, title = "There are no figures for this year")
    TRANSPARENCY_NOT_COUNTED
}
