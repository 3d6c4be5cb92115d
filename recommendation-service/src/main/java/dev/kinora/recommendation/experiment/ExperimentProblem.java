package dev.kinora.recommendation.experiment;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum ExperimentProblem implements ProblemType {
    @Problem(status = HttpStatus.CONFLICT, title = "Another experiment is running")
    EXPERIMENT_RUNNING,

    @Problem(status = HttpStatus.CONFLICT, title = "The experiment is not in a state that allows this")
    EXPERIMENT_STATE
}
