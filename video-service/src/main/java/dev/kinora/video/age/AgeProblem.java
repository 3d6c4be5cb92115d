package dev.kinora.video.age;

import dev.kinora.starter.problem.Problem;
import dev.kinora.starter.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum AgeProblem implements ProblemType {
    @Problem(
            status = HttpStatus.FORBIDDEN,
            title = "Only people who confirmed that they are adults can play this video")
    AGE_CONFIRMATION_REQUIRED,

    @Problem(status = HttpStatus.CONFLICT, title = "The statement has another wording now")
    WORDING_CHANGED
}
