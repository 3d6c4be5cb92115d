package dev.kinora.recommendation.training;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum ModelProblem implements ProblemType {
    @Problem(status = HttpStatus.CONFLICT, title = "The stored model cannot be used")
    MODEL_DAMAGED,

    @Problem(status = HttpStatus.CONFLICT, title = "The training has ended")
    TRAINING_ENDED
}
